import type { SenderEntry } from '../entries/sender-entry.js'

export const nodeGcm = {
  provider: 'node-gcm',
  packages: ['node-gcm'],
  channel: 'push',
  members: [{ path: 'Sender().(send|sendNoRetry)', declaredIn: [{ package: 'node-gcm', container: 'Sender' }] }],
  nearMisses: ['Message().addData', 'Message().addNotification'],
  idempotency: {
    support: 'none',
    evidence: 'documentation',
    note: 'collapseKey replaces what waits for the device; what was shown is shown again.',
  },
  notes: 'The callers of push notifications before Firebase; send repeats a failed request by itself.',
  verified: 'compiler',
  verifiedWith: [['@types/node-gcm@1.0.5']],
} as const satisfies SenderEntry
