import type { EffectEntry } from '../entries/effect-entry.js'

export const airtable = {
  library: 'airtable',
  packages: ['airtable'],
  effect: 'record',
  members: [
    { path: 'default().base()().(create|update|replace|destroy)' },
    { path: 'base()().(create|update|replace|destroy)' },
    { path: 'Base().*.(create|update|replace|destroy)' },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['airtable@0.12.2']],
} as const satisfies EffectEntry
