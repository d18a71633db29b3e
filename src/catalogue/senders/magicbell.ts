import type { SenderEntry } from '../entries/sender-entry.js'

export const magicbell = {
  provider: 'magicbell',
  packages: ['magicbell', '@magicbell/core'],
  channel: 'notification',
  members: [
    { path: 'ProjectClient().broadcasts.create', declaredIn: [{ package: 'magicbell', container: 'Broadcasts' }] },
    {
      path: 'default().notifications.create',
      versions: '<4',
      declaredIn: [{ package: 'magicbell', container: 'Broadcasts' }],
      evidence: 'documentation',
    },
  ],
  nearMisses: ['ProjectClient().broadcasts.list', 'ProjectClient().users.create'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'idempotencyKey' }],
    evidence: 'types',
    note: 'The wire header was not traced.',
  },
  verified: 'compiler',
  verifiedWith: [['magicbell@4.5.1']],
} as const satisfies SenderEntry
