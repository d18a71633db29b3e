import type { SenderEntry } from '../entries/sender-entry.js'

export const mailersend = {
  provider: 'mailersend',
  packages: ['mailersend'],
  channel: 'email',
  members: [
    { path: 'MailerSend().email.(send|sendBulk)', declaredIn: [{ package: 'mailersend', container: 'EmailModule' }] },
    { path: 'MailerSend().sms.send', channel: 'sms', declaredIn: [{ package: 'mailersend', container: 'SMSModule' }] },
    {
      path: 'MailerSend().whatsapp.send',
      channel: 'chat',
      declaredIn: [{ package: 'mailersend', container: 'WhatsAppModule' }],
    },
    { path: '(default|MailerSend)().send', versions: '<2', evidence: 'documentation' },
  ],
  nearMisses: [
    'MailerSend().email.getBulkStatus',
    'MailerSend().email.domain.list',
    'MailerSend().email.template.list',
  ],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['mailersend@3.4.0']],
} as const satisfies SenderEntry
