import type { HostEntry } from '../entries/host-entry.js'

export const sinch = {
  provider: 'sinch',
  hosts: ['sms.api.sinch.com', '*.sms.api.sinch.com', 'us.sms.api.sinch.com', 'eu.sms.api.sinch.com'],
  channel: 'sms',
  sends: [{ path: '^/xms/v1/[^/]*/batches$', methods: ['POST'] }],
  reads: ['/dry_run', '/delivery_report'],
  verified: 'documentation',
} as const satisfies HostEntry
