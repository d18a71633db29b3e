import type { TriggerEntry } from '../entries/trigger-entry.js'

export const fastifyCron = {
  name: 'fastify-cron',
  packages: ['fastify-cron', 'fastify-bree'],
  kind: 'cron',
  registers: [{ path: 'default', handler: { kind: 'property', index: 1, property: 'jobs.[].onTick' } }],
  delivery: { guarantee: 'per-replica', overlap: 'yes', retries: 'none', guards: [] },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
