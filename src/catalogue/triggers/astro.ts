import type { TriggerEntry } from '../entries/trigger-entry.js'

export const astro = {
  name: 'astro',
  packages: ['astro'],
  kind: 'http-handler',
  registers: [
    {
      handler: {
        kind: 'file',
        pattern: '(^|/)src/pages/.*\\.[jt]s$',
        exports: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'ALL'],
      },
    },
    { path: 'defineAction', kind: 'server-action', handler: { kind: 'property', index: 0, property: 'handler' } },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
