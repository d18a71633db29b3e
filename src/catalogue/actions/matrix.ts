import type { ActionEntry } from '../types.js'

export const matrix = {
  provider: 'matrix',
  channel: 'chat',
  actions: ['s3krit/matrix-message-action', 'lkiesow/matrix-notification', 'fadenb/matrix-chat-message'],
  verified: 'documentation',
} as const satisfies ActionEntry
