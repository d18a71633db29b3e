import type { SenderEntry } from '../entries/sender-entry.js'

export const chatwoot = {
  provider: 'chatwoot',
  packages: ['@figuro/chatwoot-sdk'],
  channel: 'chat',
  members: [
    {
      path: 'default().messages.create',
      declaredIn: [{ package: '@figuro/chatwoot-sdk', container: 'Messages' }],
    },
  ],
  nearMisses: ['default().messages.list'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['@figuro/chatwoot-sdk@1.1.17']],
} as const satisfies SenderEntry
