import type { TriggerEntry } from '../entries/trigger-entry.js'

export const solidTanstackStart = {
  name: 'solid-tanstack-start',
  packages: ['@tanstack/react-start', '@tanstack/start', '@solidjs/router', '@solidjs/start'],
  kind: 'server-action',
  registers: [
    { path: 'createServerFn().**.handler', handler: { kind: 'argument', index: 0 } },
    { path: 'createAPIFileRoute()', kind: 'http-handler', handler: { kind: 'property', index: 0, property: '*' } },
    { path: '(action|query)', module: '@solidjs/router', handler: { kind: 'argument', index: 0 } },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
