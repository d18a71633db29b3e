import type { CommandEntry } from '../entries/command-entry.js'

export const gotifyCli = {
  provider: 'gotify-cli',
  program: 'gotify',
  channel: 'push',
  verbs: [['push'], ['p']],
  reads: [['init'], ['version'], ['watch']],
  verified: 'documentation',
} as const satisfies CommandEntry
