import type { TriggerEntry } from '../entries/trigger-entry.js'

export const workflowDevkit = {
  name: 'workflow-devkit',
  packages: ['workflow', '@workflow/core'],
  kind: 'queue-worker',
  registers: [
    { handler: { kind: 'directive', directive: 'use workflow' } },
    { handler: { kind: 'directive', directive: 'use step' } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: '3 per step', guards: [] },
  enqueues: [{ path: 'start', module: 'workflow/api', reference: { argument: 0 }, keys: [] }],
  notes: 'A step id is stable over retries and differs between two runs.',
  verified: 'compiler',
  verifiedWith: [['workflow@4.8.9']],
} as const satisfies TriggerEntry
