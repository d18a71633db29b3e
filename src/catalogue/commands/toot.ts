import type { CommandEntry } from '../types.js'

export const toot = {
  provider: 'toot',
  program: 'toot',
  channel: 'chat',
  verbs: [['post']],
  reads: [['timeline'], ['whoami'], ['search']],
  verified: 'documentation',
} as const satisfies CommandEntry
