import type { TriggerEntry } from '../entries/trigger-entry.js'

export const agenda = {
  name: 'agenda',
  packages: ['agenda', '@hokify/agenda'],
  kind: 'queue-worker',
  registers: [
    { path: '(Agenda|default)().define', handler: { kind: 'argument', index: 'last-function' }, name: { argument: 0 } },
  ],
  delivery: {
    guarantee: 'at-least-once',
    overlap: 'option',
    retries: 'optional',
    guards: ['lockLimit', 'concurrency', 'lockLifetime'],
  },
  enqueues: [
    { path: '(Agenda|default)().(every|schedule)', name: { argument: 1 }, keys: [] },
    { path: '(Agenda|default)().now', name: { argument: 0 }, keys: [] },
    { path: '(Agenda|default)().create', name: { argument: 0 }, keys: [] },
    { path: 'Agenda().nowDebounced', name: { argument: 0 }, keys: [{ argument: 2, property: '', guards: 'enqueue' }] },
  ],
  notes: 'every() keeps one job per name. A job longer than its lock runs twice.',
  verified: 'compiler',
  verifiedWith: [['agenda@6.2.6'], ['agenda@5.0.0']],
} as const satisfies TriggerEntry
