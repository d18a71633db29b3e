import type { HostEntry } from '../entries/host-entry.js'

export const lettermint = {
  provider: 'lettermint',
  hosts: ['api.lettermint.co'],
  channel: 'email',
  sends: [{ path: '^/v1/send', methods: ['POST'] }],
  reads: [],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'headers.Idempotency-Key' }],
    window: 86_400_000,
    evidence: 'documentation',
  },
  root: { called: 'lettermint', at: '/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
