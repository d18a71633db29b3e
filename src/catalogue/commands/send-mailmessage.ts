import type { CommandEntry } from '../entries/command-entry.js'

export const sendMailmessage = {
  provider: 'send-mailmessage',
  program: 'Send-MailMessage',
  channel: 'email',
  verbs: [],
  verified: 'documentation',
} as const satisfies CommandEntry
