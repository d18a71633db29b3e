import type { HostEntry } from '../entries/host-entry.js'

export const metaMessaging = {
  provider: 'meta-messaging',
  hosts: ['graph.instagram.com', 'graph.threads.net'],
  channel: 'chat',
  sends: [{ path: '/(messages|threads_publish|media_publish)$', methods: ['POST'] }],
  reads: ['/(me|refresh_access_token)$'],
  verified: 'documentation',
} as const satisfies HostEntry
