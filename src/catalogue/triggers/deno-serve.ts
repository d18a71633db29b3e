import type { TriggerEntry } from '../entries/trigger-entry.js'

export const denoServe = {
  name: 'deno-serve',
  packages: ['deno', 'std'],
  kind: 'http-handler',
  registers: [
    { path: 'Deno.serve', handler: { kind: 'argument', index: 'last-function' } },
    { path: 'serve', module: 'std/http/server.ts', handler: { kind: 'argument', index: 'last-function' } },
    {
      path: 'Bun.serve',
      handler: { kind: 'property', index: 0, property: 'fetch' },
      otherHandlers: [{ kind: 'property', index: 0, property: 'routes.*' }],
    },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  ambient: ['Deno', 'Bun'],
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
