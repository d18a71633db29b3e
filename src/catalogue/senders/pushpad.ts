import type { SenderEntry } from '../entries/sender-entry.js'

export const pushpad = {
  provider: 'pushpad',
  packages: ['pushpad'],
  channel: 'push',
  members: [
    { path: '(Pushpad|default)().notification.(create|send)', evidence: 'documentation' },
    { path: 'Notification().(deliverTo|broadcast)', versions: '<2', evidence: 'documentation' },
  ],
  nearMisses: ['Pushpad().notification.findAll', 'Pushpad().subscription.create'],
  idempotency: { support: 'none', evidence: 'documentation' },
  verified: 'documentation',
  verifiedWith: [['pushpad@2.0.0']],
} as const satisfies SenderEntry
