import type { CommandEntry } from '../entries/command-entry.js'

export const ntfyCli = {
  provider: 'ntfy-cli',
  program: 'ntfy',
  channel: 'push',
  verbs: [['publish'], ['pub'], ['send'], ['trigger']],
  reads: [['subscribe'], ['sub'], ['serve']],
  verified: 'documentation',
} as const satisfies CommandEntry
