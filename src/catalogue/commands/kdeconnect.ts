import type { CommandEntry } from '../entries/command-entry.js'

export const kdeconnect = {
  provider: 'kdeconnect',
  program: 'kdeconnect-cli',
  channel: 'push',
  verbs: [],
  options: ['--ping', '--ping-msg', '--send-sms'],
  verified: 'documentation',
} as const satisfies CommandEntry
