import type { SenderEntry } from '../entries/sender-entry.js'

export const nodeNotifier = {
  provider: 'node-notifier',
  packages: ['node-notifier'],
  channel: 'notification',
  members: [
    { path: 'notify', declaredIn: [{ package: 'node-notifier', container: 'nodeNotifier>NodeNotifier' }] },
    {
      path: '(NotificationCenter|NotifySend|WindowsToaster|WindowsBalloon|Growl)().notify',
      declaredIn: [
        { package: 'node-notifier', container: 'NotificationCenter' },
        { package: 'node-notifier', container: 'NotifySend' },
        { package: 'node-notifier', container: 'WindowsToaster' },
        { package: 'node-notifier', container: 'WindowsBalloon' },
        { package: 'node-notifier', container: 'Growl' },
      ],
    },
  ],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'Desktop notifications.',
  verified: 'compiler',
  verifiedWith: [['node-notifier@10.0.1', '@types/node-notifier@8.0.5']],
} as const satisfies SenderEntry
