import type { HostEntry } from '../entries/host-entry.js'

export const ahasend = {
  provider: 'ahasend',
  hosts: ['api.ahasend.com'],
  channel: 'email',
  sends: [{ path: '^/v[12]/.*(email/send|messages)', methods: ['POST'] }],
  reads: [],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'headers.Idempotency-Key' }],
    window: 86_400_000,
    evidence: 'documentation',
  },
  verified: 'documentation',
} as const satisfies HostEntry
