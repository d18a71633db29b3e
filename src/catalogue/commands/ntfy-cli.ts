import type { CommandEntry } from '../types.js'

export const ntfyCli = {
  provider: 'ntfy-cli',
  program: 'ntfy',
  channel: 'push',
  verbs: [['publish'], ['pub'], ['send'], ['trigger']],
  reads: [['subscribe'], ['sub'], ['serve']],
  verified: 'documentation',
} as const satisfies CommandEntry
