import type { HostEntry } from '../entries/host-entry.js'

export const sparkpost = {
  provider: 'sparkpost',
  hosts: ['api.sparkpost.com', 'api.eu.sparkpost.com'],
  channel: 'email',
  sends: [{ path: '^/api/v1/transmissions', methods: ['POST'] }],
  reads: ['^/api/v1/(templates|metrics)'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'headers.Idempotency-Key' }],
    window: 86_400_000,
    evidence: 'documentation',
  },
  root: { called: 'spark_?post', at: '/api/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
