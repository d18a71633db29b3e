import type { HostEntry } from '../entries/host-entry.js'

export const octopush = {
  provider: 'octopush',
  hosts: ['api.octopush.com', 'www.octopush-dm.com'],
  channel: 'sms',
  sends: [{ path: '/(sms-campaign/send|api/sms)', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
