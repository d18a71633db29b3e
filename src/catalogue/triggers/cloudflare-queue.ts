import type { TriggerEntry } from '../entries/trigger-entry.js'

export const cloudflareQueue = {
  name: 'cloudflare-queue',
  packages: ['@cloudflare/workers-types', 'cloudflare:workers'],
  kind: 'queue-worker',
  registers: [
    { path: 'ExportedHandler', handler: { kind: 'annotated', property: 'queue' } },
    { handler: { kind: 'file', pattern: '\\.[mc]?[jt]sx?$', exports: ['default'], property: 'queue' } },
    { path: 'ExportedHandler', handler: { kind: 'annotated', property: 'email' } },
    { handler: { kind: 'file', pattern: '\\.[mc]?[jt]sx?$', exports: ['default'], property: 'email' } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: '3 by default', guards: [] },
  ambient: ['ExportedHandler', 'Queue'],
  enqueues: [{ path: 'Queue().(send|sendBatch)', keys: [] }],
  verified: 'compiler',
  verifiedWith: [['@cloudflare/workers-types@5.20261108.1']],
} as const satisfies TriggerEntry
