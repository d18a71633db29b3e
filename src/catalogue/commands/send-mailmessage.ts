import type { CommandEntry } from '../types.js'

export const sendMailmessage = {
  provider: 'send-mailmessage',
  program: 'Send-MailMessage',
  channel: 'email',
  verbs: [],
  verified: 'documentation',
} as const satisfies CommandEntry
