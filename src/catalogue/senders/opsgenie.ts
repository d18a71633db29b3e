import type { SenderEntry } from '../entries/sender-entry.js'

export const opsgenie = {
  provider: 'opsgenie',
  packages: ['opsgenie-sdk'],
  channel: 'incident',
  members: [{ path: 'alertV2.create' }],
  nearMisses: ['alertV2.(get|list|close)'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 0, property: 'alias' }],
    evidence: 'memory',
    note: 'Merged into the open alert with the same alias.',
  },
  verified: 'runtime',
  verifiedWith: [['opsgenie-sdk@0.5.1']],
} as const satisfies SenderEntry
