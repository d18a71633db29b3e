import type { SenderEntry } from '../entries/sender-entry.js'

export const hubspot = {
  provider: 'hubspot',
  packages: ['@hubspot/api-client'],
  channel: 'email',
  members: [
    {
      path: 'Client().marketing.transactional.singleSendApi.(sendEmail|sendEmailWithHttpInfo)',
      declaredIn: [{ package: '@hubspot/api-client', container: 'PromiseSingleSendApi' }],
    },
    {
      path: 'Client().marketing.emails.marketingEmailsApi.(publishOrSend|publishOrSendWithHttpInfo)',
      declaredIn: [{ package: '@hubspot/api-client', container: 'PromiseMarketingEmailsApi' }],
    },
  ],
  nearMisses: [
    'Client().crm.contacts.basicApi.create',
    'Client().marketing.emails.marketingEmailsApi.(create|resetDraft)',
    'Client().marketing.transactional.publicSMTPTokensApi.createToken',
  ],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 0, property: 'message.sendId', members: ['sendEmail', 'sendEmailWithHttpInfo'] }],
    evidence: 'types',
    note: 'One email per account is sent with a sendId.',
  },
  verified: 'compiler',
  verifiedWith: [['@hubspot/api-client@13.5.0']],
} as const satisfies SenderEntry
