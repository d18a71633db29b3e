import type { TriggerEntry } from '../entries/trigger-entry.js'

export const elysia = {
  name: 'elysia',
  packages: ['elysia'],
  kind: 'http-handler',
  registers: [
    {
      path: '(Elysia|default)().**.(get|post|put|patch|delete|all|options|head)',
      handler: { kind: 'argument', index: 1 },
      name: { argument: 0 },
    },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'compiler',
  verifiedWith: [['elysia@1.4.19']],
} as const satisfies TriggerEntry
