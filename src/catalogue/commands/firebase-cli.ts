import type { CommandEntry } from '../entries/command-entry.js'

export const firebaseCli = {
  provider: 'firebase-cli',
  program: 'firebase',
  channel: 'push',
  verbs: [['messaging:send']],
  reads: [['projects:list']],
  verified: 'documentation',
} as const satisfies CommandEntry
