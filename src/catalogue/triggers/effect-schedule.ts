import type { TriggerEntry } from '../entries/trigger-entry.js'

export const effectSchedule = {
  name: 'effect-schedule',
  packages: ['effect'],
  kind: 'cron',
  registers: [
    {
      path: 'Effect.(repeat|schedule|scheduleFrom)',
      handler: { kind: 'argument', index: 0 },
      evidence: 'documentation',
    },
  ],
  delivery: { guarantee: 'per-replica', overlap: 'no', retries: 'Effect.retry runs the effect again', guards: [] },
  notes: 'The handler is an Effect value, built elsewhere or piped.',
  verified: 'compiler',
  verifiedWith: [['effect@4.1.0']],
} as const satisfies TriggerEntry
