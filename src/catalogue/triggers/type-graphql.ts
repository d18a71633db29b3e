import type { TriggerEntry } from '../entries/trigger-entry.js'

export const typeGraphql = {
  name: 'type-graphql',
  packages: ['type-graphql'],
  kind: 'http-handler',
  registers: [{ path: '(Query|Mutation|Subscription|FieldResolver)', handler: { kind: 'decorated-method' } }],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  nearMisses: ['Arg', 'Authorized', 'Field'],
  verified: 'compiler',
  verifiedWith: [['type-graphql@1.1.1', 'graphql@15.8.0', 'reflect-metadata@0.2.2', 'class-validator@0.14.1']],
} as const satisfies TriggerEntry
