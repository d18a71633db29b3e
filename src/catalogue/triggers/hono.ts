import type { TriggerEntry } from '../entries/trigger-entry.js'

export const hono = {
  name: 'hono',
  packages: ['hono', '@hono/zod-openapi'],
  kind: 'http-handler',
  registers: [
    {
      path: '(Hono|OpenAPIHono)().**.(get|post|put|patch|delete|all|options|use|on)',
      handler: { kind: 'argument', index: 'all' },
      name: { argument: 0 },
    },
    { path: 'OpenAPIHono().openapi', handler: { kind: 'argument', index: 1 } },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'webhook senders retry', guards: [] },
  verified: 'compiler',
  verifiedWith: [['hono@4.13.17', '@hono/zod-openapi@1.1.5', 'zod@4.1.13']],
} as const satisfies TriggerEntry
