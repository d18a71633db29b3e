import type { SenderEntry } from '../entries/sender-entry.js'

export const lettermint = {
  provider: 'lettermint',
  packages: ['lettermint'],
  channel: 'email',
  members: [
    {
      path: 'Lettermint().email.**.send',
      witness: ['Lettermint().email.from().to().send'],
      declaredIn: [{ package: 'lettermint', container: 'EmailEndpoint' }],
    },
  ],
  nearMisses: [],
  idempotency: {
    support: 'effective',
    parameters: [],
    evidence: 'documentation',
    note: 'idempotencyKey() in the builder chain.',
  },
  verified: 'documentation',
  verifiedWith: [['lettermint@2.7.0']],
} as const satisfies SenderEntry
