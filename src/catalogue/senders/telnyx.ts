import type { SenderEntry } from '../entries/sender-entry.js'

export const telnyx = {
  provider: 'telnyx',
  packages: ['telnyx'],
  channel: 'sms',
  members: [
    {
      path: '(default|Telnyx)().messages.(send|schedule|sendGroupMms)',
      declaredIn: [{ package: 'telnyx', container: 'Messages' }],
    },
    {
      path: '(default|Telnyx)().calls.dial',
      channel: 'voice',
      declaredIn: [{ package: 'telnyx', container: 'Calls' }],
    },
    { path: 'default().messages.create', versions: '<2', evidence: 'documentation' },
  ],
  nearMisses: ['default().messages.retrieve'],
  idempotency: {
    support: 'ignored',
    parameters: [{ argument: 1, property: 'idempotencyKey' }],
    evidence: 'sdk source',
    note: 'The option type-checks, but the client never names the header it would go into.',
  },
  verified: 'compiler',
  verifiedWith: [['telnyx@7.24.0']],
} as const satisfies SenderEntry
