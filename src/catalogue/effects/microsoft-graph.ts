import type { EffectEntry } from '../entries/effect-entry.js'

export const microsoftGraph = {
  library: 'microsoft-graph',
  packages: ['@microsoft/microsoft-graph-client'],
  effect: 'record',
  members: [
    { path: 'Client().api().**.(post|put|patch|delete|create|update)' },
    { path: 'Client.(init|initWithMiddleware)().api().**.(post|put|patch|delete|create|update)' },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['@microsoft/microsoft-graph-client@3.0.7']],
} as const satisfies EffectEntry
