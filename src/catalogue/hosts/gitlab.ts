import type { HostEntry } from '../types.js'

export const gitlab = {
  provider: 'gitlab',
  hosts: ['gitlab.com'],
  channel: 'issue',
  sends: [{ path: '^/api/v4/projects/.*/(notes|discussions|issues|merge_requests|releases)$', methods: ['POST'], anyHost: true }],
  reads: ['^/api/v4/(user|projects$)', '^/oauth'],
  idempotency: { support: 'none', evidence: 'documentation' },
  verified: 'documentation',
} as const satisfies HostEntry
