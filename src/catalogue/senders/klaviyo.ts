import type { SenderEntry } from '../types.js'

export const klaviyo = {
  provider: 'klaviyo',
  packages: ['klaviyo-api'],
  channel: 'email',
  members: [
    { path: 'EventsApi().(createEvent|bulkCreateEvents)', gray: true },
    { path: 'CampaignsApi().sendCampaign', channel: 'broadcast' },
  ],
  nearMisses: [
    'ProfilesApi().createProfile',
    'CampaignsApi().createCampaign',
  ],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['klaviyo-api@18.0.0']],
} as const satisfies SenderEntry
