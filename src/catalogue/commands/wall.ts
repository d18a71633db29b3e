import type { CommandEntry } from '../entries/command-entry.js'

export const wall = {
  provider: 'wall',
  program: 'wall',
  channel: 'notification',
  verbs: [],
  aliases: ['write', 'talk'],
  verified: 'documentation',
} as const satisfies CommandEntry
