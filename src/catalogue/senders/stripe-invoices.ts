import type { SenderEntry } from '../entries/sender-entry.js'

export const stripeInvoices = {
  provider: 'stripe-invoices',
  packages: ['stripe'],
  channel: 'email',
  members: [{ path: '(default|Stripe)().invoices.sendInvoice', gray: true }],
  nearMisses: ['(default|Stripe)().invoices.(create|retrieve|finalizeInvoice)'],
  idempotency: {
    support: 'effective',
    parameters: [
      { argument: 1, property: 'idempotencyKey' },
      { argument: 2, property: 'idempotencyKey' },
    ],
    window: 86_400_000,
    evidence: 'types',
    note: 'A request option.',
  },
  notes:
    'Stripe mails its own invoice to the customer, as it does on many other calls of billing; that it is billing is an effect.',
  verified: 'compiler',
  verifiedWith: [['stripe@20.0.0'], ['stripe@23.1.0']],
} as const satisfies SenderEntry
