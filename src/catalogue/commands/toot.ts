import type { CommandEntry } from '../entries/command-entry.js'

export const toot = {
  provider: 'toot',
  program: 'toot',
  channel: 'chat',
  verbs: [['post']],
  reads: [['timeline'], ['whoami'], ['search']],
  verified: 'documentation',
} as const satisfies CommandEntry
