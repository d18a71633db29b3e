import type { TriggerEntry } from '../entries/trigger-entry.js'

export const nestjsTemporal = {
  name: 'nestjs-temporal',
  packages: ['nestjs-temporal', 'nestjs-temporal-core'],
  kind: 'queue-worker',
  registers: [
    { path: '(Activity|WorkflowMethod)', module: 'nestjs-temporal', handler: { kind: 'decorated-method' } },
    { path: 'ActivityMethod', module: 'nestjs-temporal-core', handler: { kind: 'decorated-method' } },
  ],
  delivery: {
    guarantee: 'at-least-once',
    overlap: 'option',
    retries: 'activities without limit by default',
    guards: [],
  },
  notes: 'Activities are methods of providers.',
  verified: 'compiler',
  verifiedWith: [
    ['nestjs-temporal@2.0.1', '@nestjs/common@11.1.0', 'reflect-metadata@0.2.2', 'rxjs@7.8.2'],
    ['nestjs-temporal-core@3.4.0', '@nestjs/common@11.1.0', 'reflect-metadata@0.2.2', 'rxjs@7.8.2'],
  ],
} as const satisfies TriggerEntry
