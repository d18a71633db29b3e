import type { CommandEntry } from '../entries/command-entry.js'

export const noti = {
  provider: 'noti',
  program: 'noti',
  channel: 'notification',
  verbs: [],
  verified: 'documentation',
} as const satisfies CommandEntry
