import type { CommandEntry } from '../entries/command-entry.js'

export const telegramSend = {
  provider: 'telegram-send',
  program: 'telegram-send',
  channel: 'chat',
  verbs: [],
  unless: ['--configure', '--clean', '--help'],
  verified: 'documentation',
} as const satisfies CommandEntry
