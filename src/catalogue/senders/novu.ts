import type { SenderEntry } from '../entries/sender-entry.js'

export const novu = {
  provider: 'novu',
  packages: ['@novu/api', '@novu/node', '@novu/framework'],
  channel: 'notification',
  members: [
    {
      path: 'Novu().(trigger|triggerBulk|triggerBroadcast)',
      declaredIn: [
        { package: '@novu/api', container: 'Novu' },
        { package: '@novu/node', container: 'Novu' },
      ],
    },
    {
      path: 'Novu().events.(trigger|bulkTrigger|broadcast)',
      declaredIn: [{ package: '@novu/node', container: 'Events' }],
    },
    { path: 'Novu().(bulkTrigger|broadcast)', declaredIn: [{ package: '@novu/node', container: 'Novu' }] },
    { path: 'workflow().trigger', module: '@novu/framework', evidence: 'documentation' },
  ],
  nearMisses: [
    'Novu().cancel',
    'Novu().subscribers.(create|identify)',
    'Novu().workflows.list',
    'Novu().messages.retrieve',
  ],
  idempotency: {
    support: 'effective',
    parameters: [
      { argument: 0, property: 'transactionId' },
      { argument: 1, property: 'transactionId' },
      { argument: 1, members: ['triggerBulk', 'triggerBroadcast'] },
    ],
    evidence: 'types',
    note: '@novu/api also takes an idempotency key as second argument of trigger.',
  },
  verified: 'compiler',
  verifiedWith: [['@novu/api@3.19.1'], ['@novu/node@2.6.6']],
} as const satisfies SenderEntry
