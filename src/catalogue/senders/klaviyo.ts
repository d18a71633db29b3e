import type { SenderEntry } from '../entries/sender-entry.js'

export const klaviyo = {
  provider: 'klaviyo',
  packages: ['klaviyo-api'],
  channel: 'email',
  members: [
    {
      path: 'EventsApi().(createEvent|bulkCreateEvents)',
      gray: true,
      declaredIn: [{ package: 'klaviyo-api', container: 'EventsApi' }],
    },
    {
      path: 'CampaignsApi().sendCampaign',
      channel: 'broadcast',
      declaredIn: [{ package: 'klaviyo-api', container: 'CampaignsApi' }],
    },
  ],
  nearMisses: ['ProfilesApi().createProfile', 'CampaignsApi().createCampaign'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['klaviyo-api@23.0.0']],
} as const satisfies SenderEntry
