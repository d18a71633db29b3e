import type { CommandEntry } from '../types.js'

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
