import type { CommandEntry } from '../entries/command-entry.js'

export const glab = {
  provider: 'glab',
  program: 'glab',
  channel: 'issue',
  verbs: [
    ['issue', 'note'],
    ['issue', 'create'],
    ['mr', 'note'],
    ['mr', 'create'],
    ['release', 'create'],
  ],
  reads: [
    ['issue', 'list'],
    ['mr', 'list'],
    ['mr', 'view'],
  ],
  verified: 'documentation',
} as const satisfies CommandEntry
