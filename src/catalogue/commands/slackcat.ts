import type { CommandEntry } from '../entries/command-entry.js'

export const slackcat = {
  provider: 'slackcat',
  program: 'slackcat',
  channel: 'chat',
  verbs: [],
  verified: 'documentation',
} as const satisfies CommandEntry
