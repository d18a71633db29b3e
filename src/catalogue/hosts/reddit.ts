import type { HostEntry } from '../entries/host-entry.js'

export const reddit = {
  provider: 'reddit',
  hosts: ['oauth.reddit.com', 'www.reddit.com'],
  channel: 'chat',
  sends: [{ path: '^/api/(submit|comment|compose)', methods: ['POST'] }],
  reads: ['^/api/v1/(me|access_token)'],
  verified: 'documentation',
} as const satisfies HostEntry
