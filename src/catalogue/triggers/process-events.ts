import type { TriggerEntry } from '../entries/trigger-entry.js'

export const processEvents = {
  name: 'process-events',
  packages: ['process', 'node:process'],
  kind: 'deferred',
  registers: [{ path: '(on|once)', handler: { kind: 'argument', index: 1 }, name: { argument: 0 } }],
  delivery: { guarantee: 'at-most-once', overlap: 'no', retries: 'none', guards: [] },
  ambient: ['process'],
  verified: 'compiler',
  verifiedWith: [['@types/node@20.19.43']],
} as const satisfies TriggerEntry
