import type { SenderEntry } from '../entries/sender-entry.js'

export const pagerduty = {
  provider: 'pagerduty',
  packages: ['@pagerduty/pdjs'],
  channel: 'incident',
  members: [
    { path: 'event', unless: [{ argument: 0, property: 'data.event_action', matches: '^(acknowledge|resolve)$' }] },
    { path: 'change' },
    {
      path: 'api().post',
      when: [{ argument: 0, matches: '^/incidents' }],
      declaredIn: [{ package: '@pagerduty/pdjs', container: 'PartialCall' }],
    },
  ],
  nearMisses: ['api().get'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 0, property: 'data.dedup_key', members: ['event'] }],
    evidence: 'types',
    note: 'Merged into the alert with the same key while that is open.',
  },
  verified: 'compiler',
  verifiedWith: [['@pagerduty/pdjs@2.2.4']],
} as const satisfies SenderEntry
