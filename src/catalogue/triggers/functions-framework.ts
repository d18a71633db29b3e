import type { TriggerEntry } from '../entries/trigger-entry.js'

export const functionsFramework = {
  name: 'functions-framework',
  packages: ['@google-cloud/functions-framework'],
  kind: 'http-handler',
  registers: [
    { path: '(http|cloudEvent)', handler: { kind: 'argument', index: 'last-function' }, name: { argument: 0 } },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'events are delivered at least once', guards: [] },
  verified: 'compiler',
  verifiedWith: [['@google-cloud/functions-framework@4.0.0']],
} as const satisfies TriggerEntry
