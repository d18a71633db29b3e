import type { TriggerEntry } from '../entries/trigger-entry.js'

export const nexus = {
  name: 'nexus',
  packages: ['nexus'],
  kind: 'http-handler',
  registers: [
    {
      path: '(queryField|mutationField)',
      handler: { kind: 'property', index: 1, property: 'resolve' },
      name: { argument: 0 },
    },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  nearMisses: ['objectType', 'inputObjectType'],
  notes: 'Fields that are defined inside of a type, by t.field, are not known.',
  verified: 'compiler',
  verifiedWith: [['nexus@1.3.0', 'graphql@16.11.0']],
} as const satisfies TriggerEntry
