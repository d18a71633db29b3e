import type { HostEntry } from '../entries/host-entry.js'

export const textmagic = {
  provider: 'textmagic',
  hosts: ['rest.textmagic.com'],
  channel: 'sms',
  sends: [{ path: '^/api/v2/messages', methods: ['POST'] }],
  reads: ['^/api/v2/(user|lists)'],
  root: { called: 'text_?magic', at: '/api/v2' },
  verified: 'documentation',
} as const satisfies HostEntry
