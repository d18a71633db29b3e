import type { TriggerEntry } from '../entries/trigger-entry.js'

export const azureFunctions = {
  name: 'azure-functions',
  packages: ['@azure/functions'],
  kind: 'queue-worker',
  registers: [
    {
      path: 'app.timer',
      kind: 'cron',
      handler: { kind: 'property', index: 1, property: 'handler' },
      name: { argument: 0 },
      schedule: { argument: 1, property: 'schedule' },
    },
    {
      path: 'app.(serviceBusQueue|serviceBusTopic|storageQueue|storageBlob|eventHub|eventGrid|cosmosDB)',
      handler: { kind: 'property', index: 1, property: 'handler' },
      name: { argument: 0 },
    },
    {
      path: 'app.(http|get|post|put|patch|deleteRequest)',
      kind: 'http-handler',
      handler: { kind: 'property', index: 1, property: 'handler' },
      otherHandlers: [{ kind: 'argument', index: 1 }],
      name: { argument: 0 },
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'option', retries: 'by host.json', guards: [] },
  notes: 'The timer holds a host lock; runOnStartup fires at every start.',
  verified: 'compiler',
  verifiedWith: [['@azure/functions@4.16.5']],
} as const satisfies TriggerEntry
