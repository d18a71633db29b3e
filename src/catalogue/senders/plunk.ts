import type { SenderEntry } from '../entries/sender-entry.js'

export const plunk = {
  provider: 'plunk',
  packages: ['@plunk/node'],
  channel: 'email',
  members: [
    { path: 'default().emails.send', declaredIn: [{ package: '@plunk/node', container: 'Plunk>emails' }] },
    { path: 'default().events.track', gray: true, declaredIn: [{ package: '@plunk/node', container: 'Plunk>events' }] },
  ],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['@plunk/node@3.0.3']],
} as const satisfies SenderEntry
