import type { TriggerEntry } from '../entries/trigger-entry.js'

export const cloudflareFetch = {
  name: 'cloudflare-fetch',
  packages: ['@cloudflare/workers-types', 'cloudflare:workers'],
  kind: 'http-handler',
  registers: [
    { path: 'ExportedHandler', handler: { kind: 'annotated', property: 'fetch' } },
    { handler: { kind: 'file', pattern: '\\.[mc]?[jt]sx?$', exports: ['default'], property: 'fetch' } },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  ambient: ['ExportedHandler'],
  verified: 'compiler',
  verifiedWith: [['@cloudflare/workers-types@5.20261108.1']],
} as const satisfies TriggerEntry
