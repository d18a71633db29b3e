import type { SenderEntry } from '../entries/sender-entry.js'

export const customerio = {
  provider: 'customerio',
  packages: ['customerio-node'],
  channel: 'email',
  members: [
    { path: 'APIClient().sendEmail', declaredIn: [{ package: 'customerio-node', container: 'APIClient' }] },
    {
      path: 'APIClient().sendPush',
      channel: 'push',
      declaredIn: [{ package: 'customerio-node', container: 'APIClient' }],
    },
    {
      path: 'APIClient().sendSMS',
      channel: 'sms',
      declaredIn: [{ package: 'customerio-node', container: 'APIClient' }],
    },
    {
      path: 'APIClient().(sendInboxMessage|sendInApp)',
      channel: 'in-app',
      declaredIn: [{ package: 'customerio-node', container: 'APIClient' }],
    },
    {
      path: 'APIClient().triggerBroadcast',
      channel: 'broadcast',
      declaredIn: [{ package: 'customerio-node', container: 'APIClient' }],
    },
    {
      path: 'TrackClient().track',
      channel: 'notification',
      gray: true,
      declaredIn: [{ package: 'customerio-node', container: 'TrackClient' }],
    },
  ],
  nearMisses: ['TrackClient().identify'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'track starts the campaigns that listen to the event.',
  verified: 'compiler',
  verifiedWith: [['customerio-node@4.4.0']],
} as const satisfies SenderEntry
