import type { TriggerEntry } from '../entries/trigger-entry.js'

export const nestjsGraphileWorker = {
  name: 'nestjs-graphile-worker',
  packages: ['nestjs-graphile-worker'],
  kind: 'queue-worker',
  registers: [{ path: 'TaskHandler', handler: { kind: 'decorated-method' } }],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: '25 attempts by default', guards: [] },
  nearMisses: ['OnWorkerEvent'],
  notes: 'The class is decorated with the name of the task, its method with TaskHandler.',
  verified: 'compiler',
  verifiedWith: [['nestjs-graphile-worker@0.8.4', '@nestjs/common@11.1.0', 'reflect-metadata@0.2.2', 'rxjs@7.8.2']],
} as const satisfies TriggerEntry
