import type { ReadEntry } from '../types.js'

export const chatRead = {
  library: 'chat-read',
  packages: [
    'discord.js',
    'telegraf',
    'grammy',
    'matrix-js-sdk',
    '@mattermost/client',
  ],
  state: 'service',
  members: [
    { path: '(Client|TextChannel|Guild)().**.(fetch|fetchWebhooks|fetchPinned)' },
    { path: 'Client4().(getPosts|getPost|getPostsSince|searchPosts|getPostThread|getUser|getUserByUsername)' },
    { path: '(createClient|MatrixClient)().(getEvent|roomMessages|createMessagesRequest|search|getRoom|fetchRoomEvent)' },
    { path: '(Telegraf|Bot)().**.(getChat|getChatMember|getUpdates)' },
  ],
  verified: 'documentation',
} as const satisfies ReadEntry
