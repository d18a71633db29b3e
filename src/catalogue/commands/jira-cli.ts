import type { CommandEntry } from '../entries/command-entry.js'

export const jiraCli = {
  provider: 'jira-cli',
  program: 'jira',
  channel: 'issue',
  verbs: [
    ['issue', 'create'],
    ['issue', 'comment', 'add'],
  ],
  reads: [
    ['issue', 'list'],
    ['issue', 'view'],
  ],
  verified: 'documentation',
} as const satisfies CommandEntry
