import type { SenderEntry } from '../types.js'

export const hubspot = {
  provider: 'hubspot',
  packages: ['@hubspot/api-client'],
  channel: 'email',
  members: [
    { path: 'Client().marketing.transactional.singleSendApi.sendEmail' },
  ],
  nearMisses: [
    'Client().crm.contacts.basicApi.create',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
