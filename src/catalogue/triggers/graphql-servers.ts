import type { TriggerEntry } from '../entries/trigger-entry.js'

export const graphqlServers = {
  name: 'graphql-servers',
  packages: ['@apollo/server', 'graphql-yoga', '@graphql-tools/schema', '@pothos/core'],
  kind: 'http-handler',
  registers: [
    { path: 'ApolloServer', handler: { kind: 'property', index: 0, property: 'resolvers.*.*' } },
    { path: '(createSchema|makeExecutableSchema)', handler: { kind: 'property', index: 0, property: 'resolvers.*.*' } },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
