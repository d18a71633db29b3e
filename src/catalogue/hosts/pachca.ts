import type { HostEntry } from '../entries/host-entry.js'

export const pachca = {
  provider: 'pachca',
  hosts: ['api.pachca.com'],
  channel: 'chat',
  sends: [
    { path: '^/api/shared/v1/(messages|threads)$', methods: ['POST'] },
    { path: '^/webhooks/incoming/', methods: ['POST'] },
  ],
  reads: ['^/api/shared/v1/(users|chats)'],
  verified: 'documentation',
} as const satisfies HostEntry
