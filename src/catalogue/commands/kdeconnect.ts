import type { CommandEntry } from '../types.js'

export const kdeconnect = {
  provider: 'kdeconnect',
  program: 'kdeconnect-cli',
  channel: 'push',
  verbs: [],
  options: ['--ping', '--ping-msg', '--send-sms'],
  verified: 'documentation',
} as const satisfies CommandEntry
