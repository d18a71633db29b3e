import type { CommandEntry } from '../types.js'

export const sendmail = {
  provider: 'sendmail',
  program: 'sendmail',
  channel: 'email',
  verbs: [],
  aliases: ['ssmtp', '/usr/sbin/sendmail', '/usr/lib/sendmail'],
  unless: ['-bp', '-bv', '-bt', '-q'],
  verified: 'documentation',
} as const satisfies CommandEntry
