import type { SenderEntry } from '../entries/sender-entry.js'

export const knock = {
  provider: 'knock',
  packages: ['@knocklabs/node'],
  channel: 'notification',
  members: [
    {
      path: '(default|Knock)().workflows.trigger',
      declaredIn: [{ package: '@knocklabs/node', container: 'Workflows' }],
    },
    {
      path: '(default|Knock)().schedules.create',
      declaredIn: [{ package: '@knocklabs/node', container: 'Schedules' }],
    },
    { path: '(default|Knock)().notify', versions: '<1', evidence: 'documentation' },
  ],
  nearMisses: ['Knock().workflows.cancel', 'Knock().users.update', 'Knock().messages.list'],
  idempotency: {
    support: 'effective',
    parameters: [
      { argument: 2, property: 'idempotencyKey', members: ['trigger'] },
      { argument: 1, property: 'idempotencyKey', members: ['create', 'trigger'] },
    ],
    window: 86_400_000,
    evidence: 'sdk source',
    note: 'Without it the SDK makes a random key per call, which protects its own retries and nothing else.',
  },
  verified: 'compiler',
  verifiedWith: [['@knocklabs/node@1.35.0']],
} as const satisfies SenderEntry
