import type { TriggerEntry } from '../entries/trigger-entry.js'

export const stripeWebhook = {
  name: 'stripe-webhook',
  packages: ['stripe'],
  kind: 'webhook',
  registers: [],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'up to 3 days', guards: [] },
  nearMisses: ['default().webhooks.constructEvent'],
  notes: 'A handler that calls webhooks.constructEvent is a webhook; event.id is the natural key.',
  verified: 'compiler',
  verifiedWith: [['stripe@20.0.0']],
} as const satisfies TriggerEntry
