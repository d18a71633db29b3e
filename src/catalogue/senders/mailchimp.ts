import type { SenderEntry } from '../entries/sender-entry.js'

export const mailchimp = {
  provider: 'mailchimp',
  packages: ['@mailchimp/mailchimp_marketing'],
  channel: 'broadcast',
  members: [
    {
      path: 'campaigns.(send|sendTestEmail|schedule)',
      declaredIn: [{ package: '@mailchimp/mailchimp_marketing', container: 'campaigns' }],
    },
  ],
  nearMisses: ['campaigns.create', 'lists.addListMember', 'lists.setListMember'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['@mailchimp/mailchimp_marketing@3.0.80', '@types/mailchimp__mailchimp_marketing@3.0.22']],
} as const satisfies SenderEntry
