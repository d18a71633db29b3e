import type { TriggerEntry } from '../entries/trigger-entry.js'

export const nextSafeAction = {
  name: 'next-safe-action',
  packages: ['next-safe-action', 'zsa'],
  kind: 'server-action',
  registers: [
    { path: 'createSafeActionClient().**.action', handler: { kind: 'argument', index: 0 } },
    { path: 'createSafeActionClient().**.stateAction', handler: { kind: 'argument', index: 0 } },
    { path: 'createServerAction().**.handler', handler: { kind: 'argument', index: 0 } },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'documentation',
  verifiedWith: [['next-safe-action@8.1.8']],
} as const satisfies TriggerEntry
