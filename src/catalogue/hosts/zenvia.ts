import type { HostEntry } from '../entries/host-entry.js'

export const zenvia = {
  provider: 'zenvia',
  hosts: ['api.zenvia.com'],
  channel: 'sms',
  sends: [{ path: '^/v[12]/channels/(sms|whatsapp|rcs|voice|email|facebook|instagram)/messages', methods: ['POST'] }],
  reads: ['^/v2/(templates|subscriptions)'],
  verified: 'documentation',
} as const satisfies HostEntry
