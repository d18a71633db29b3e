import type { TriggerEntry } from '../entries/trigger-entry.js'

export const azureServiceBus = {
  name: 'azure-service-bus',
  packages: ['@azure/service-bus'],
  kind: 'queue-worker',
  registers: [
    {
      path: 'ServiceBusClient().createReceiver().subscribe',
      handler: { kind: 'property', index: 0, property: 'processMessage' },
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'delivery count', guards: [] },
  enqueues: [
    {
      path: 'ServiceBusClient().createSender().(sendMessages|scheduleMessages)',
      receiverName: { of: 'createSender', argument: 0 },
      keys: [
        {
          argument: 0,
          property: 'messageId',
          window: 600_000,
          guards: 'enqueue',
          note: 'With duplicate detection switched on.',
        },
      ],
    },
  ],
  verified: 'compiler',
  verifiedWith: [['@azure/service-bus@7.9.5']],
} as const satisfies TriggerEntry
