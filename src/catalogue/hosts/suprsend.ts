import type { HostEntry } from '../entries/host-entry.js'

export const suprsend = {
  provider: 'suprsend',
  hosts: ['hub.suprsend.com'],
  channel: 'notification',
  sends: [{ path: '^/(trigger|event|v1/broadcast)', methods: ['POST'] }],
  reads: [],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'body.$idempotency_key' }],
    window: 86_400_000,
    evidence: 'documentation',
  },
  verified: 'documentation',
} as const satisfies HostEntry
