import type { HostEntry } from '../entries/host-entry.js'

export const magicbell = {
  provider: 'magicbell',
  hosts: ['api.magicbell.com'],
  channel: 'notification',
  sends: [{ path: '^/(v2/)?(notifications|broadcasts)$', methods: ['POST'] }],
  reads: ['^/(v2/)?users'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'headers.Idempotency-Key' }],
    evidence: 'documentation',
  },
  root: { called: 'magic_?bell' },
  verified: 'documentation',
} as const satisfies HostEntry
