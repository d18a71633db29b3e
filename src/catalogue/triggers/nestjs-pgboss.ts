import type { TriggerEntry } from '../entries/trigger-entry.js'

export const nestjsPgboss = {
  name: 'nestjs-pgboss',
  packages: ['@wavezync/nestjs-pgboss'],
  kind: 'queue-worker',
  registers: [
    { path: 'Job', handler: { kind: 'decorated-method' }, name: { argument: 0 } },
    {
      path: 'CronJob',
      kind: 'cron',
      handler: { kind: 'decorated-method' },
      name: { argument: 0 },
      schedule: { argument: 1 },
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: '2 by default', guards: [] },
  nearMisses: ['PgBossService'],
  verified: 'compiler',
  verifiedWith: [
    [
      '@wavezync/nestjs-pgboss@5.1.1',
      '@nestjs/common@11.1.0',
      '@nestjs/core@11.1.0',
      'reflect-metadata@0.2.2',
      'rxjs@7.8.2',
    ],
  ],
} as const satisfies TriggerEntry
