import type { HostEntry } from '../entries/host-entry.js'

export const courier = {
  provider: 'courier',
  hosts: ['api.courier.com'],
  channel: 'notification',
  sends: [{ path: '^/(send|automations/.*invoke)', methods: ['POST'] }],
  reads: ['^/(profiles|lists|messages)'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'headers.Idempotency-Key' }],
    window: 86_400_000,
    evidence: 'documentation',
  },
  root: { called: 'courier' },
  verified: 'documentation',
} as const satisfies HostEntry
