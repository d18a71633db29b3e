import type { TriggerEntry } from '../entries/trigger-entry.js'

export const nestjsSqs = {
  name: 'nestjs-sqs',
  packages: ['@ssut/nestjs-sqs'],
  kind: 'queue-worker',
  registers: [{ path: 'SqsMessageHandler', handler: { kind: 'decorated-method' }, name: { argument: 0 } }],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'until the redrive policy ends it', guards: [] },
  nearMisses: ['SqsConsumerEventHandler'],
  notes: 'A message that is not deleted within its visibility timeout is delivered again.',
  verified: 'compiler',
  verifiedWith: [['@ssut/nestjs-sqs@3.0.1', '@nestjs/common@11.1.0', 'reflect-metadata@0.2.2', 'rxjs@7.8.2']],
} as const satisfies TriggerEntry
