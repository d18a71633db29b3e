import type { SenderEntry } from '../entries/sender-entry.js'

export const pusher = {
  provider: 'pusher',
  packages: ['pusher'],
  channel: 'in-app',
  members: [
    {
      path: 'default().(trigger|triggerBatch|sendToUser)',
      gray: true,
      declaredIn: [{ package: 'pusher', container: 'Pusher' }],
    },
  ],
  nearMisses: ['default().(authorizeChannel|get|authenticateUser)'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'Realtime updates of an open page: borderline.',
  verified: 'compiler',
  verifiedWith: [['pusher@5.3.4']],
} as const satisfies SenderEntry
