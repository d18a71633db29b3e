import type { TriggerEntry } from '../entries/trigger-entry.js'

export const restate = {
  name: 'restate',
  packages: ['@restatedev/restate-sdk'],
  kind: 'queue-worker',
  registers: [
    {
      path: '(service|object|workflow)',
      handler: { kind: 'property', index: 0, property: 'handlers.*' },
      name: { argument: 0, property: 'name' },
      evidence: 'documentation',
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'option', retries: 'without limit by default', guards: [] },
  steps: [{ path: 'Context().run', handler: { kind: 'argument', index: 'last-function' }, name: { argument: 0 } }],
  notes: 'ctx.run remembers its result once it is journaled.',
  verified: 'compiler',
  verifiedWith: [['@restatedev/restate-sdk@1.17.2']],
} as const satisfies TriggerEntry
