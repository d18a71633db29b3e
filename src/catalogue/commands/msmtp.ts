import type { CommandEntry } from '../entries/command-entry.js'

export const msmtp = {
  provider: 'msmtp',
  program: 'msmtp',
  channel: 'email',
  verbs: [],
  aliases: ['msmtpq', 'msmtp-enqueue.sh'],
  unless: ['--version', '-P', '--pretend', '-S', '--serverinfo'],
  verified: 'documentation',
} as const satisfies CommandEntry
