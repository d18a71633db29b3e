import type { SenderEntry } from '../types.js'

export const stripeInvoices = {
  provider: 'stripe-invoices',
  packages: ['stripe'],
  channel: 'email',
  members: [
    { path: '(default|Stripe)().invoices.sendInvoice' },
  ],
  nearMisses: [
    '(default|Stripe)().invoices.(create|retrieve|finalizeInvoice)',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  notes: 'Mails the invoice to the customer.',
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
