import type { HostEntry } from '../entries/host-entry.js'

export const svix = {
  provider: 'svix',
  hosts: ['api.svix.com', '*.svix.com'],
  channel: 'webhook',
  sends: [{ path: '^/api/v1/app/[^/]*/msg/?$', methods: ['POST'] }],
  reads: ['^/api/v1/app/?$', '/endpoint'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'headers.Idempotency-Key' }],
    window: 43_200_000,
    evidence: 'documentation',
  },
  root: { called: 'svix' },
  verified: 'documentation',
} as const satisfies HostEntry
