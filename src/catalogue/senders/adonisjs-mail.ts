import type { SenderEntry } from '../types.js'

export const adonisjsMail = {
  provider: 'adonisjs-mail',
  packages: ['@adonisjs/mail'],
  channel: 'email',
  members: [
    { path: '(send|sendLater)', module: '@adonisjs/mail/services/main' },
    { path: 'use().(send|sendLater)', module: '@adonisjs/mail/services/main', declaredIn: [{ package: '@adonisjs/mail', container: 'Mailer' }] },
    { path: 'MailManager().(send|sendLater)' },
    { path: 'Mailer().(send|sendLater)' },
    { path: 'BaseMail().(send|sendLater)' },
  ],
  nearMisses: [
    'MailManager().fake',
    'MailManager().restore',
  ],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'sendLater only defers; fake() is for tests.',
  verified: 'compiler',
  verifiedWith: [['@adonisjs/mail@9.2.2']],
} as const satisfies SenderEntry
