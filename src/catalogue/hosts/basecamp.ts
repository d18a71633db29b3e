import type { HostEntry } from '../entries/host-entry.js'

export const basecamp = {
  provider: 'basecamp',
  hosts: ['3.basecampapi.com'],
  channel: 'chat',
  sends: [
    {
      path: '^/[^/]*/buckets/[^/]*/(message_boards/[^/]*/messages|recordings/[^/]*/comments|chats/[^/]*/lines|todolists/[^/]*/todos)\\.json$',
      methods: ['POST'],
    },
    { path: '^/[^/]*/integrations/[^/]*/buckets/[^/]*/chats/[^/]*/lines', methods: ['POST'] },
  ],
  reads: ['^/[^/]*/(people|projects)'],
  verified: 'documentation',
} as const satisfies HostEntry
