import type { HostEntry } from '../entries/host-entry.js'

export const zendesk = {
  provider: 'zendesk',
  hosts: ['*.zendesk.com'],
  channel: 'issue',
  sends: [
    { path: '^/api/v2/(tickets|requests)(\\.json)?$', methods: ['POST'] },
    { path: '^/api/v2/tickets/', methods: ['PUT'], gray: true },
  ],
  reads: ['^/api/v2/(users|search)'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'headers.Idempotency-Key' }],
    window: 7_200_000,
    evidence: 'documentation',
  },
  root: { called: 'zendesk', at: '/api/v2' },
  verified: 'documentation',
} as const satisfies HostEntry
