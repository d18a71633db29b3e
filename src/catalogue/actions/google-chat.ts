import type { ActionEntry } from '../entries/action-entry.js'

export const googleChat = {
  provider: 'google-chat',
  channel: 'chat',
  actions: [
    'simonscholz/google-chat-action',
    'julb/action-post-googlechat-message',
    'nakamuraos/google-chat-notifications',
    'co-qn/google-chat-notification',
  ],
  verified: 'documentation',
} as const satisfies ActionEntry
