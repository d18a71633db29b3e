import type { CommandEntry } from '../entries/command-entry.js'

export const wget = {
  provider: 'wget',
  program: 'wget',
  channel: 'webhook',
  verbs: [],
  options: ['--post-data', '--post-file', '--method', '--body-data'],
  notes: 'A send when the address is a messaging host or a webhook.',
  verified: 'documentation',
} as const satisfies CommandEntry
