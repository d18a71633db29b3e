import type { ReadEntry } from '../entries/read-entry.js'

export const chatRead = {
  library: 'chat-read',
  packages: ['discord.js', 'telegraf', 'grammy', 'matrix-js-sdk', '@mattermost/client'],
  state: 'service',
  members: [
    { path: '(Client|TextChannel|Guild)().**.(fetch|fetchWebhooks|fetchPinned)' },
    { path: 'Client4().(getPosts|getPost|getPostsSince|searchPosts|getPostThread|getUser|getUserByUsername)' },
    {
      path: '(createClient|MatrixClient)().(getEvent|roomMessages|createMessagesRequest|search|getRoom|fetchRoomEvent)',
    },
    { path: '(Telegraf|Bot)().**.(getChat|getChatMember|getUpdates)' },
  ],
  verified: 'documentation',
  verifiedWith: [
    ['discord.js@14.28.1', 'telegraf@4.16.3', 'grammy@1.46.0', 'matrix-js-sdk@37.5.0', '@mattermost/client@11.9.0'],
  ],
} as const satisfies ReadEntry
