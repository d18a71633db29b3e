import type { ActionEntry } from '../entries/action-entry.js'

export const matrix = {
  provider: 'matrix',
  channel: 'chat',
  actions: ['s3krit/matrix-message-action', 'lkiesow/matrix-notification', 'fadenb/matrix-chat-message'],
  verified: 'documentation',
} as const satisfies ActionEntry
