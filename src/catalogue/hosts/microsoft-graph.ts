import type { HostEntry } from '../entries/host-entry.js'

export const microsoftGraph = {
  provider: 'microsoft-graph',
  hosts: ['graph.microsoft.com', 'graph.microsoft.us'],
  channel: 'email',
  sends: [
    { path: '/(sendMail|send|reply|replyAll|forward)$', methods: ['POST'] },
    { path: '/(chats|channels)/[^/]*/messages(/[^/]*/replies)?$', methods: ['POST'], channel: 'chat' },
    { path: '/events$', methods: ['POST'], channel: 'calendar' },
    {
      path: '/events/[^/]*/(accept|decline|tentativelyAccept|cancel|forward)$',
      methods: ['POST'],
      channel: 'calendar',
    },
    { path: '/sendActivityNotification$', methods: ['POST'], channel: 'notification' },
  ],
  reads: ['/(users|me|messages|mailFolders)(\\?|$)'],
  verified: 'documentation',
} as const satisfies HostEntry
