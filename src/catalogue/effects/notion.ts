import type { EffectEntry } from '../entries/effect-entry.js'

export const notion = {
  library: 'notion',
  packages: ['@notionhq/client'],
  effect: 'document',
  members: [
    {
      path: 'Client().(pages|databases|dataSources|blocks|comments|fileUploads).**.(create|update|append|delete|move|send|complete)',
    },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['@notionhq/client@5.26.0']],
} as const satisfies EffectEntry
