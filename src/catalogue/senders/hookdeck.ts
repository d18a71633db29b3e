import type { SenderEntry } from '../entries/sender-entry.js'

export const hookdeck = {
  provider: 'hookdeck',
  packages: ['@hookdeck/sdk'],
  channel: 'webhook',
  members: [
    {
      path: 'HookdeckClient().(event|request).retry',
      declaredIn: [
        { package: '@hookdeck/sdk', container: 'Event' },
        { package: '@hookdeck/sdk', container: 'Request' },
      ],
    },
  ],
  nearMisses: ['HookdeckClient().connection.create'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['@hookdeck/sdk@0.4.0']],
} as const satisfies SenderEntry
