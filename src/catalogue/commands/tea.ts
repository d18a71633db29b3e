import type { CommandEntry } from '../entries/command-entry.js'

export const tea = {
  provider: 'tea',
  program: 'tea',
  channel: 'issue',
  verbs: [['comment'], ['issues', 'create'], ['pulls', 'create'], ['releases', 'create']],
  reads: [
    ['issues', 'list'],
    ['pulls', 'list'],
  ],
  verified: 'documentation',
} as const satisfies CommandEntry
