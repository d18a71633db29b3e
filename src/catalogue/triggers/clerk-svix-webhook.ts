import type { TriggerEntry } from '../entries/trigger-entry.js'

export const clerkSvixWebhook = {
  name: 'clerk-svix-webhook',
  packages: ['svix', '@clerk/nextjs', 'standardwebhooks'],
  kind: 'webhook',
  registers: [],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'over days', guards: [] },
  nearMisses: ['Webhook().verify'],
  notes: 'A handler that calls Webhook.verify is a webhook; svix-id is the natural key.',
  verified: 'compiler',
  verifiedWith: [['svix@1.99.1']],
} as const satisfies TriggerEntry
