import type { TriggerEntry } from '../entries/trigger-entry.js'

export const hapi = {
  name: 'hapi',
  packages: ['@hapi/hapi'],
  kind: 'http-handler',
  registers: [
    {
      path: '(server|Server)().route',
      handler: { kind: 'property', index: 0, property: 'handler' },
      otherHandlers: [
        { kind: 'property', index: 0, property: '[].handler' },
        { kind: 'property', index: 0, property: 'options.handler' },
      ],
      name: { argument: 0, property: 'path' },
    },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'compiler',
  verifiedWith: [['@hapi/hapi@21.4.4']],
} as const satisfies TriggerEntry
