import type { CommandEntry } from '../entries/command-entry.js'

export const sendemail = {
  provider: 'sendemail',
  program: 'sendemail',
  channel: 'email',
  verbs: [],
  aliases: ['sendEmail', 'email', 'mpack', 'nail'],
  verified: 'documentation',
} as const satisfies CommandEntry
