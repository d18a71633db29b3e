import type { HostEntry } from '../entries/host-entry.js'

export const twitter = {
  provider: 'twitter',
  hosts: ['api.twitter.com', 'api.x.com'],
  channel: 'chat',
  sends: [
    { path: '^/2/tweets$', methods: ['POST'] },
    { path: '^/2/dm_conversations', methods: ['POST'] },
    { path: '^/1\\.1/(statuses/update|direct_messages/events/new)', methods: ['POST'] },
  ],
  reads: ['^/oauth', '^/2/(users|tweets/search)', '/oauth2/'],
  root: { called: 'twitter' },
  verified: 'documentation',
} as const satisfies HostEntry
