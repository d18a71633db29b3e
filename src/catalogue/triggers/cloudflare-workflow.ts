import type { TriggerEntry } from '../entries/trigger-entry.js'

export const cloudflareWorkflow = {
  name: 'cloudflare-workflow',
  packages: ['cloudflare:workers'],
  kind: 'queue-worker',
  registers: [{ path: 'WorkflowEntrypoint', handler: { kind: 'class-method', relation: 'extends', method: 'run' } }],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'per step', guards: [] },
  steps: [{ path: 'WorkflowStep().do', handler: { kind: 'argument', index: 'last-function' }, name: { argument: 0 } }],
  enqueues: [{ path: 'Workflow().create', keys: [{ argument: 0, property: 'id', guards: 'run' }] }],
  ambient: ['WorkflowStep', 'Workflow'],
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
