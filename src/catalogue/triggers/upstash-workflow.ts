import type { TriggerEntry } from '../entries/trigger-entry.js'

export const upstashWorkflow = {
  name: 'upstash-workflow',
  packages: ['@upstash/workflow'],
  kind: 'queue-worker',
  registers: [
    { path: 'serve', module: '@upstash/workflow/nextjs', handler: { kind: 'argument', index: 0 } },
    { path: 'serve', module: '@upstash/workflow/hono', handler: { kind: 'argument', index: 0 } },
    { path: 'serve', handler: { kind: 'argument', index: 0 } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'option', retries: 'per step', guards: ['flowControl'] },
  enqueues: [
    {
      path: 'Client().trigger',
      name: { argument: 0, property: 'url' },
      keys: [{ argument: 0, property: 'workflowRunId', guards: 'run' }],
    },
  ],
  steps: [
    { path: 'serve<0>.run', handler: { kind: 'argument', index: 1 }, name: { argument: 0 } },
    { path: 'WorkflowContext().run', handler: { kind: 'argument', index: 1 }, name: { argument: 0 } },
  ],
  verified: 'compiler',
  verifiedWith: [['@upstash/workflow@1.3.3']],
} as const satisfies TriggerEntry
