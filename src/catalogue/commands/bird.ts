import type { CommandEntry } from '../entries/command-entry.js'

export const bird = {
  provider: 'bird',
  program: 'bird',
  channel: 'chat',
  verbs: [['tweet'], ['reply']],
  reads: [['read'], ['search'], ['mentions'], ['whoami']],
  verified: 'documentation',
} as const satisfies CommandEntry
