import type { SenderEntry } from '../entries/sender-entry.js'

export const notion = {
  provider: 'notion',
  packages: ['@notionhq/client'],
  channel: 'issue',
  members: [
    { path: 'Client().comments.create', declaredIn: [{ package: '@notionhq/client', container: 'Client>comments' }] },
    {
      path: 'Client().pages.(create|update)',
      gray: true,
      declaredIn: [{ package: '@notionhq/client', container: 'Client>pages' }],
    },
  ],
  nearMisses: ['Client().comments.list', 'Client().pages.retrieve'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['@notionhq/client@5.26.0']],
} as const satisfies SenderEntry
