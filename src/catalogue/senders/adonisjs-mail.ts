import type { SenderEntry } from '../entries/sender-entry.js'

export const adonisjsMail = {
  provider: 'adonisjs-mail',
  packages: ['@adonisjs/mail'],
  channel: 'email',
  members: [
    {
      path: '(send|sendLater)',
      module: '@adonisjs/mail/services/main',
      declaredIn: [{ package: '@adonisjs/mail', container: 'MailManager' }],
    },
    {
      path: 'use().(send|sendLater)',
      module: '@adonisjs/mail/services/main',
      declaredIn: [{ package: '@adonisjs/mail', container: 'Mailer' }],
    },
    { path: 'MailManager().(send|sendLater)', declaredIn: [{ package: '@adonisjs/mail', container: 'MailManager' }] },
    { path: 'Mailer().(send|sendLater)', declaredIn: [{ package: '@adonisjs/mail', container: 'Mailer' }] },
    { path: 'BaseMail().(send|sendLater)', declaredIn: [{ package: '@adonisjs/mail', container: 'BaseMail' }] },
  ],
  nearMisses: ['MailManager().fake', 'MailManager().restore'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'sendLater only defers; fake() is for tests.',
  verified: 'compiler',
  verifiedWith: [['@adonisjs/mail@9.2.2']],
} as const satisfies SenderEntry
