import type { CommandEntry } from '../types.js'

export const sendemail = {
  provider: 'sendemail',
  program: 'sendemail',
  channel: 'email',
  verbs: [],
  aliases: ['sendEmail', 'email', 'mpack', 'nail'],
  verified: 'documentation',
} as const satisfies CommandEntry
