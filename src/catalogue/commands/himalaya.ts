import type { CommandEntry } from '../entries/command-entry.js'

export const himalaya = {
  provider: 'himalaya',
  program: 'himalaya',
  channel: 'email',
  verbs: [
    ['message', 'send'],
    ['message', 'write'],
    ['message', 'reply'],
    ['message', 'forward'],
    ['template', 'send'],
    ['send'],
  ],
  reads: [['envelope', 'list'], ['message', 'read'], ['folder']],
  verified: 'documentation',
} as const satisfies CommandEntry
