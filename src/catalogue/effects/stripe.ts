import type { EffectEntry } from '../entries/effect-entry.js'

export const stripe = {
  library: 'stripe',
  packages: ['stripe'],
  effect: 'payment',
  members: [
    {
      path: '(default|Stripe)().**.(create|update|del|delete|cancel|confirm|capture|refund|pay|finalizeInvoice|sendInvoice|voidInvoice|markUncollectible|attach|detach|resume|reverse|reject|approve|close|expire|createUsageRecord|createReversal|accept|submit|release|apply|createBalanceTransaction|fundCashBalance|migrate)',
    },
  ],
  idempotency: {
    support: 'effective',
    parameters: [
      { argument: 1, property: 'idempotencyKey' },
      { argument: 2, property: 'idempotencyKey' },
    ],
    window: 86_400_000,
    evidence: 'types',
    note: 'The options object is the last argument.',
  },
  verified: 'documentation',
  verifiedWith: [['stripe@20.0.0']],
} as const satisfies EffectEntry
