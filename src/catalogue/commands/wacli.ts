import type { CommandEntry } from '../types.js'

export const wacli = {
  provider: 'wacli',
  program: 'wacli',
  channel: 'chat',
  verbs: [['send']],
  reads: [['chats'], ['messages'], ['sync']],
  verified: 'documentation',
} as const satisfies CommandEntry
