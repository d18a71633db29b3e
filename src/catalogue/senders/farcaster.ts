import type { SenderEntry } from '../entries/sender-entry.js'

export const farcaster = {
  provider: 'farcaster',
  packages: ['@neynar/nodejs-sdk'],
  channel: 'chat',
  members: [
    {
      path: 'NeynarAPIClient().publishCast',
      declaredIn: [{ package: '@neynar/nodejs-sdk', container: 'NeynarAPIClient' }],
    },
    {
      path: 'NeynarAPIClient().publishFrameNotifications',
      channel: 'push',
      declaredIn: [{ package: '@neynar/nodejs-sdk', container: 'NeynarAPIClient' }],
    },
    {
      path: 'NeynarAPIClient().publishReaction',
      gray: true,
      declaredIn: [{ package: '@neynar/nodejs-sdk', container: 'NeynarAPIClient' }],
    },
  ],
  nearMisses: ['NeynarAPIClient().(fetchBulkUsers|lookupSigner|deleteCast)'],
  idempotency: {
    support: 'unknown',
    parameters: [{ argument: 0, property: 'idem', members: ['publishCast'] }],
    evidence: 'types',
    note: 'publishCast only; how long a key is remembered is not said.',
  },
  verified: 'compiler',
  verifiedWith: [['@neynar/nodejs-sdk@3.177.0']],
} as const satisfies SenderEntry
