import type { TriggerEntry } from '../entries/trigger-entry.js'

export const convex = {
  name: 'convex',
  packages: ['convex'],
  kind: 'cron',
  registers: [
    {
      path: '(internalAction|action|internalMutation|mutation|internalQuery|query)',
      module: 'convex/server',
      kind: 'server-action',
      handler: { kind: 'property', index: 0, property: 'handler' },
      otherHandlers: [{ kind: 'argument', index: 0 }],
      evidence: 'documentation',
    },
    {
      path: '(actionGeneric|internalActionGeneric|mutationGeneric|internalMutationGeneric)',
      module: 'convex/server',
      kind: 'server-action',
      handler: { kind: 'property', index: 0, property: 'handler' },
      otherHandlers: [{ kind: 'argument', index: 0 }],
    },
    {
      path: 'httpActionGeneric',
      module: 'convex/server',
      kind: 'http-handler',
      handler: { kind: 'argument', index: 0 },
    },
    {
      path: 'httpAction',
      module: 'convex/server',
      kind: 'http-handler',
      handler: { kind: 'argument', index: 0 },
      evidence: 'documentation',
    },
    {
      path: 'httpRouter().route',
      module: 'convex/server',
      kind: 'http-handler',
      handler: { kind: 'property', index: 0, property: 'handler' },
      name: { argument: 0, property: 'path' },
      evidence: 'documentation',
    },
  ],
  delivery: { guarantee: 'at-most-once', overlap: 'no', retries: 'mutations only', guards: [] },
  enqueues: [
    {
      path: 'cronJobs().(interval|cron|hourly|daily|weekly|monthly)',
      module: 'convex/server',
      name: { argument: 0 },
      reference: { argument: 2 },
      keys: [{ argument: 0, property: '', guards: 'enqueue' }],
    },
    { path: 'Scheduler().(runAfter|runAt)', module: 'convex/server', reference: { argument: 1 }, keys: [] },
  ],
  notes:
    'The generated _generated/server module exports internalAction and the others; the handler is named by reference (internal.file.name).',
  verified: 'compiler',
  verifiedWith: [['convex@1.48.0']],
} as const satisfies TriggerEntry
