import type { HostEntry } from '../entries/host-entry.js'

export const gitlab = {
  provider: 'gitlab',
  hosts: ['gitlab.com'],
  channel: 'issue',
  sends: [
    {
      path: '^/api/v4/projects/.*/(notes|discussions|issues|merge_requests|releases)$',
      methods: ['POST'],
      anyHost: true,
    },
    { path: '^/api/v4/projects/.*/draft_notes/([^/]*/publish|bulk_publish)$', methods: ['POST', 'PUT'], anyHost: true },
  ],
  reads: ['^/api/v4/(user|projects$)', '^/oauth'],
  idempotency: { support: 'none', evidence: 'documentation' },
  root: { called: 'git_?lab', at: '/api/v4' },
  verified: 'documentation',
} as const satisfies HostEntry
