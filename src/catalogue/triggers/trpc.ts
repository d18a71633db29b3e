import type { TriggerEntry } from '../entries/trigger-entry.js'

export const trpc = {
  name: 'trpc',
  packages: ['@trpc/server'],
  kind: 'http-handler',
  registers: [
    { path: 'initTRPC.**.procedure.**.(query|mutation|subscription)', handler: { kind: 'argument', index: 0 } },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  notes: 'Procedures are built by a chain: initTRPC.create().procedure.input().mutation(fn).',
  verified: 'documentation',
  verifiedWith: [['@trpc/server@11.7.2']],
} as const satisfies TriggerEntry
