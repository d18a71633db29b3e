import type { HostEntry } from '../entries/host-entry.js'

export const openphone = {
  provider: 'openphone',
  hosts: ['api.openphone.com', 'api.quo.com'],
  channel: 'sms',
  sends: [{ path: '^/v1/messages$', methods: ['POST'] }],
  reads: ['^/v1/(calls|contacts|phone-numbers)'],
  verified: 'documentation',
} as const satisfies HostEntry
