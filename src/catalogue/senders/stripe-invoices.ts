import type { SenderEntry } from '../types.js'

export const stripeInvoices = {
  provider: 'stripe-invoices',
  packages: ['stripe'],
  channel: 'email',
  members: [
    { path: '(default|Stripe)().invoices.sendInvoice', gray: true },
  ],
  nearMisses: [
    '(default|Stripe)().invoices.(create|retrieve|finalizeInvoice)',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  notes: 'Stripe mails its own invoice to the customer, as it does on many other calls of billing; that it is billing is an effect.',
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
