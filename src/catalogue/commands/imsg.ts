import type { CommandEntry } from '../entries/command-entry.js'

export const imsg = {
  provider: 'imsg',
  program: 'imsg',
  channel: 'chat',
  verbs: [['send']],
  reads: [['chats'], ['history'], ['watch']],
  verified: 'documentation',
} as const satisfies CommandEntry
