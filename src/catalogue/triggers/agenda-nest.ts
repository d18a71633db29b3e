import type { TriggerEntry } from '../entries/trigger-entry.js'

export const agendaNest = {
  name: 'agenda-nest',
  packages: ['agenda-nest'],
  kind: 'queue-worker',
  registers: [
    { path: 'Define', handler: { kind: 'decorated-method' }, name: { argument: 0 } },
    { path: 'Every', kind: 'cron', handler: { kind: 'decorated-method' }, schedule: { argument: 0 } },
    { path: '(Schedule|Now)', handler: { kind: 'decorated-method' } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'none by default', guards: [] },
  nearMisses: ['OnJobComplete'],
  verified: 'compiler',
  verifiedWith: [['agenda-nest@3.0.0-next', '@nestjs/common@11.1.0', 'reflect-metadata@0.2.2', 'rxjs@7.8.2']],
} as const satisfies TriggerEntry
