import type { CommandEntry } from '../entries/command-entry.js'

export const sendmail = {
  provider: 'sendmail',
  program: 'sendmail',
  channel: 'email',
  verbs: [],
  aliases: ['ssmtp', '/usr/sbin/sendmail', '/usr/lib/sendmail'],
  unless: ['-bp', '-bv', '-bt', '-q'],
  verified: 'documentation',
} as const satisfies CommandEntry
