import type { CommandEntry } from '../types.js'

export const slackcat = {
  provider: 'slackcat',
  program: 'slackcat',
  channel: 'chat',
  verbs: [],
  verified: 'documentation',
} as const satisfies CommandEntry
