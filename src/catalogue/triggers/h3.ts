import type { TriggerEntry } from '../entries/trigger-entry.js'

export const h3 = {
  name: 'h3',
  packages: ['h3', 'nitropack', 'nitro', 'nuxt'],
  kind: 'http-handler',
  registers: [
    {
      path: '(defineEventHandler|eventHandler|defineHandler)',
      handler: { kind: 'argument', index: 0 },
      otherHandlers: [{ kind: 'property', index: 0, property: 'handler' }],
    },
    { handler: { kind: 'file', pattern: '(^|/)server/(api|routes)/.*\\.[mc]?[jt]s$', exports: ['default'] } },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  ambient: ['defineEventHandler', 'eventHandler'],
  verified: 'compiler',
  verifiedWith: [['h3@1.15.4'], ['h3@2.0.8']],
} as const satisfies TriggerEntry
