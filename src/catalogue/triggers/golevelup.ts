import type { TriggerEntry } from '../entries/trigger-entry.js'

export const golevelup = {
  name: 'golevelup',
  packages: ['@golevelup/nestjs-stripe', '@golevelup/nestjs-hasura', '@golevelup/nestjs-rabbitmq'],
  kind: 'webhook',
  registers: [
    {
      path: '(StripeWebhookHandler|StripeThinWebhookHandler)',
      module: '@golevelup/nestjs-stripe',
      handler: { kind: 'decorated-method' },
    },
    {
      path: '(HasuraEventHandler|TrackedHasuraEventHandler)',
      module: '@golevelup/nestjs-hasura',
      handler: { kind: 'decorated-method' },
    },
    {
      path: 'TrackedHasuraScheduledEventHandler',
      module: '@golevelup/nestjs-hasura',
      kind: 'cron',
      handler: { kind: 'decorated-method' },
    },
    {
      path: '(RabbitSubscribe|RabbitRPC|RabbitHandler)',
      module: '@golevelup/nestjs-rabbitmq',
      kind: 'queue-worker',
      handler: { kind: 'decorated-method' },
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'by the sender of the event', guards: [] },
  nearMisses: ['InjectStripeClient'],
  notes: 'One method for each kind of event; the event has an id that stays the same when it is delivered again.',
  verified: 'compiler',
  verifiedWith: [
    [
      '@golevelup/nestjs-stripe@1.1.1',
      '@golevelup/nestjs-hasura@3.0.8',
      '@golevelup/nestjs-rabbitmq@9.0.2',
      '@nestjs/common@11.1.0',
      '@nestjs/core@11.1.0',
      'stripe@18.0.0',
      'reflect-metadata@0.2.2',
      'rxjs@7.8.2',
      'amqplib@0.10.9',
    ],
  ],
} as const satisfies TriggerEntry
