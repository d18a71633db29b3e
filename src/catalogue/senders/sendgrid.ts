import type { SenderEntry } from '../entries/sender-entry.js'

export const sendgrid = {
  provider: 'sendgrid',
  packages: ['@sendgrid/mail', '@sendgrid/client'],
  channel: 'email',
  members: [
    { path: '(send|sendMultiple)', declaredIn: [{ package: '@sendgrid/mail', container: 'MailService' }] },
    {
      path: 'MailService().(send|sendMultiple)',
      declaredIn: [{ package: '@sendgrid/mail', container: 'MailService' }],
    },
    {
      path: 'request',
      module: '@sendgrid/client',
      when: [{ argument: 0, property: 'url', matches: '/v3/mail/send$' }],
      declaredIn: [{ package: '@sendgrid/client', container: 'Client' }],
    },
  ],
  nearMisses: ['setApiKey', 'setTimeout', 'setSubstitutionWrappers', 'MailService().setApiKey'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'The default export is a ready MailService.',
  verified: 'compiler',
  verifiedWith: [['@sendgrid/mail@8.1.6', '@sendgrid/client@8.1.6']],
} as const satisfies SenderEntry
