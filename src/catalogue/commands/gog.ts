import type { CommandEntry } from '../entries/command-entry.js'

export const gog = {
  provider: 'gog',
  program: 'gog',
  channel: 'email',
  verbs: [
    ['gmail', 'send'],
    ['gmail', 'drafts', 'send'],
    ['calendar', 'create'],
    ['chat', 'messages', 'send'],
  ],
  reads: [
    ['gmail', 'search'],
    ['gmail', 'get'],
    ['calendar', 'events'],
  ],
  verified: 'documentation',
} as const satisfies CommandEntry
