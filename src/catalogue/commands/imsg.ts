import type { CommandEntry } from '../types.js'

export const imsg = {
  provider: 'imsg',
  program: 'imsg',
  channel: 'chat',
  verbs: [['send']],
  reads: [['chats'], ['history'], ['watch']],
  verified: 'documentation',
} as const satisfies CommandEntry
