import type { HostEntry } from '../entries/host-entry.js'

export const scalewayEmail = {
  provider: 'scaleway-email',
  hosts: ['api.scaleway.com'],
  channel: 'email',
  sends: [{ path: '^/transactional-email/v1[^/]*/regions/[^/]*/emails$', methods: ['POST'] }],
  reads: ['^/transactional-email/.*/domains'],
  verified: 'documentation',
} as const satisfies HostEntry
