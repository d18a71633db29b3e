import type { HostEntry } from '../entries/host-entry.js'

export const mastodon = {
  provider: 'mastodon',
  hosts: ['mastodon.social', '*.mastodon.social', 'fosstodon.org', 'hachyderm.io'],
  channel: 'chat',
  sends: [{ path: '^/api/v[12]/statuses$', methods: ['POST'] }],
  reads: ['^/api/v1/(accounts|timelines)'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'headers.Idempotency-Key' }],
    window: 3_600_000,
    evidence: 'documentation',
  },
  verified: 'documentation',
} as const satisfies HostEntry
