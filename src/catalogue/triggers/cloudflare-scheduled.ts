import type { TriggerEntry } from '../entries/trigger-entry.js'

export const cloudflareScheduled = {
  name: 'cloudflare-scheduled',
  packages: ['@cloudflare/workers-types', 'cloudflare:workers'],
  kind: 'cron',
  registers: [
    { path: 'ExportedHandler', handler: { kind: 'annotated', property: 'scheduled' } },
    { handler: { kind: 'file', pattern: '\\.[mc]?[jt]sx?$', exports: ['default'], property: 'scheduled' } },
    {
      path: 'WorkerEntrypoint',
      module: 'cloudflare:workers',
      handler: { kind: 'class-method', relation: 'extends', method: 'scheduled' },
    },
    {
      path: 'DurableObject',
      module: 'cloudflare:workers',
      handler: { kind: 'class-method', relation: 'extends', method: 'alarm' },
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'none', guards: [] },
  ambient: ['ExportedHandler'],
  notes: 'controller.scheduledTime with controller.cron is the natural key.',
  verified: 'compiler',
  verifiedWith: [['@cloudflare/workers-types@5.20261108.1']],
} as const satisfies TriggerEntry
