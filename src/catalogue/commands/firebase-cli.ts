import type { CommandEntry } from '../types.js'

export const firebaseCli = {
  provider: 'firebase-cli',
  program: 'firebase',
  channel: 'push',
  verbs: [['messaging:send']],
  reads: [['projects:list']],
  verified: 'documentation',
} as const satisfies CommandEntry
