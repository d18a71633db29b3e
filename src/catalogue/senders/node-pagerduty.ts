import type { SenderEntry } from '../entries/sender-entry.js'

export const nodePagerduty = {
  provider: 'node-pagerduty',
  packages: ['node-pagerduty'],
  channel: 'incident',
  members: [{ path: 'default().incidents.createIncident' }, { path: 'default().events.sendEvent' }],
  nearMisses: ['default().incidents.listIncidents'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 0, property: 'dedup_key', members: ['sendEvent'] }],
    evidence: 'memory',
  },
  verified: 'runtime',
  verifiedWith: [['node-pagerduty@1.3.6']],
} as const satisfies SenderEntry
