import type { SenderEntry } from '../entries/sender-entry.js'

export const mandrill = {
  provider: 'mandrill',
  packages: ['@mailchimp/mailchimp_transactional', 'mandrill-api'],
  channel: 'email',
  members: [
    {
      path: 'default().messages.(send|sendTemplate|sendRaw)',
      declaredIn: [{ package: '@mailchimp/mailchimp_transactional', container: 'Mailchimp>MessagesApi' }],
    },
    {
      path: 'Mandrill().messages.(send|sendTemplate|sendRaw)',
      declaredIn: [{ package: '@mailchimp/mailchimp_transactional', container: 'Mailchimp>MessagesApi' }],
    },
  ],
  nearMisses: ['default().messages.(search|info|list)', 'Mandrill().messages.search', 'default().templates.add'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'Neither package ships types; @types covers the first.',
  verified: 'runtime',
  verifiedWith: [
    ['@mailchimp/mailchimp_transactional@1.4.1', '@types/mailchimp__mailchimp_transactional@1.0.12'],
    ['mandrill-api@1.0.45'],
  ],
} as const satisfies SenderEntry
