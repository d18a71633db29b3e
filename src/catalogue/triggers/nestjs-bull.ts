import type { TriggerEntry } from '../entries/trigger-entry.js'

export const nestjsBull = {
  name: 'nestjs-bull',
  packages: ['@nestjs/bullmq', '@nestjs/bull'],
  kind: 'queue-worker',
  registers: [
    {
      path: 'Processor',
      handler: { kind: 'class-method', relation: 'decorator', method: 'process' },
      name: { argument: 0 },
    },
    { path: 'WorkerHost', handler: { kind: 'class-method', relation: 'extends', method: 'process' } },
    { path: 'Process', handler: { kind: 'decorated-method' }, name: { argument: 0 } },
  ],
  takesFrom: ['bullmq', 'bull'],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'attempts of the job', guards: [] },
  nearMisses: ['InjectQueue', 'OnWorkerEvent'],
  notes: 'Producers use the Queue of bullmq or bull under @InjectQueue(name).',
  verified: 'compiler',
  verifiedWith: [['@nestjs/bullmq@12.0.0'], ['@nestjs/bull@12.0.0']],
} as const satisfies TriggerEntry
