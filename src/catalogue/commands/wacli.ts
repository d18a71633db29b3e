import type { CommandEntry } from '../entries/command-entry.js'

export const wacli = {
  provider: 'wacli',
  program: 'wacli',
  channel: 'chat',
  verbs: [['send']],
  reads: [['chats'], ['messages'], ['sync']],
  verified: 'documentation',
} as const satisfies CommandEntry
