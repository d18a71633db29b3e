import type { HostEntry } from '../entries/host-entry.js'

export const postmark = {
  provider: 'postmark',
  hosts: ['api.postmarkapp.com'],
  channel: 'email',
  sends: [{ path: '^/email(/batch|/withTemplate|/batchWithTemplates)?/?$', methods: ['POST'] }],
  reads: ['^/(messages|bounces|templates|server)'],
  idempotency: { support: 'none', evidence: 'documentation' },
  root: { called: 'postmark' },
  verified: 'documentation',
} as const satisfies HostEntry
