import type { HostEntry } from '../entries/host-entry.js'

export const messente = {
  provider: 'messente',
  hosts: ['api.messente.com'],
  channel: 'sms',
  sends: [{ path: '^/v1/omnimessage', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
