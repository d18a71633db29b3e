import type { CommandEntry } from '../types.js'

export const noti = {
  provider: 'noti',
  program: 'noti',
  channel: 'notification',
  verbs: [],
  verified: 'documentation',
} as const satisfies CommandEntry
