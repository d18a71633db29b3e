import type { CommandEntry } from '../entries/command-entry.js'

export const az = {
  provider: 'az',
  program: 'az',
  channel: 'email',
  verbs: [
    ['communication', 'email', 'send'],
    ['communication', 'sms', 'send'],
    ['communication', 'chat', 'message', 'send'],
  ],
  verified: 'documentation',
} as const satisfies CommandEntry
