import type { HostEntry } from '../entries/host-entry.js'

export const linkedin = {
  provider: 'linkedin',
  hosts: ['api.linkedin.com'],
  channel: 'chat',
  sends: [{ path: '^/(v2/(ugcPosts|shares|messages)|rest/posts)', methods: ['POST'] }],
  reads: ['^/v2/me', '^/oauth'],
  root: { called: 'linked_?in' },
  verified: 'documentation',
} as const satisfies HostEntry
