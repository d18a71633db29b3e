import type { EffectEntry } from '../entries/effect-entry.js'

export const marketing = {
  library: 'marketing',
  packages: [
    '@getbrevo/brevo',
    '@mailchimp/mailchimp_marketing',
    '@sendgrid/client',
    'loops',
    'resend',
    'customerio-node',
    'klaviyo-api',
    '@segment/analytics-node',
    'convertkit',
    'mailerlite-api-v2-node',
    '@mailerlite/mailerlite-nodejs',
    '@beehiiv/typescript-sdk',
  ],
  effect: 'record',
  members: [
    {
      path: '(ContactsApi|BrevoClient)().**.(createContact|updateContact|deleteContact|addContactToList|removeContactFromList)',
    },
    { path: 'lists.(addListMember|setListMember|updateListMember|deleteListMember|batchListMembers)' },
    {
      path: 'request',
      module: '@sendgrid/client',
      when: [{ argument: 0, property: 'method', matches: '^(POST|PUT|PATCH|DELETE)$' }],
    },
    { path: 'LoopsClient().(createContact|updateContact|deleteContact|sendEvent)' },
    { path: 'Resend().(contacts|audiences|segments|broadcasts|domains|topics).(create|update|remove)' },
    { path: 'TrackClient().(identify|track|destroy|trackAnonymous|suppress)' },
    {
      path: 'ProfilesApi().(createProfile|updateProfile|createOrUpdateProfile|subscribeProfiles|bulkSubscribeProfiles)',
    },
    { path: 'default().subscribers.(createOrUpdate|update|delete|assignToGroup)' },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [
    [
      '@getbrevo/brevo@6.0.3',
      '@mailchimp/mailchimp_marketing@3.0.80',
      '@types/mailchimp__mailchimp_marketing@3.0.22',
      '@sendgrid/client@8.1.6',
      'loops@7.3.0',
      'resend@6.38.0',
      'customerio-node@4.4.0',
      'klaviyo-api@23.0.0',
      '@segment/analytics-node@3.1.0',
      '@mailerlite/mailerlite-nodejs@1.6.0',
    ],
  ],
} as const satisfies EffectEntry
