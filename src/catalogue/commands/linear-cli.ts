import type { CommandEntry } from '../entries/command-entry.js'

export const linearCli = {
  provider: 'linear-cli',
  program: 'linear',
  channel: 'issue',
  verbs: [
    ['issue', 'create'],
    ['issue', 'comment', 'add'],
    ['issue', 'comment'],
  ],
  reads: [
    ['issue', 'list'],
    ['issue', 'view'],
  ],
  verified: 'documentation',
} as const satisfies CommandEntry
