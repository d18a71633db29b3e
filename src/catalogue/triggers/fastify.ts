import type { TriggerEntry } from '../entries/trigger-entry.js'

export const fastify = {
  name: 'fastify',
  packages: ['fastify'],
  kind: 'http-handler',
  registers: [
    {
      path: '(default|fastify)().(get|post|put|patch|delete|all|options|head)',
      handler: { kind: 'argument', index: 'last-function' },
      otherHandlers: [{ kind: 'property', index: 1, property: 'handler' }],
      name: { argument: 0 },
    },
    {
      path: '(default|fastify)().route',
      handler: { kind: 'property', index: 0, property: 'handler' },
      name: { argument: 0, property: 'url' },
    },
    {
      path: 'FastifyInstance().(get|post|put|patch|delete|all|options|head)',
      handler: { kind: 'argument', index: 'last-function' },
      otherHandlers: [{ kind: 'property', index: 1, property: 'handler' }],
      name: { argument: 0 },
    },
    {
      path: 'FastifyInstance().route',
      handler: { kind: 'property', index: 0, property: 'handler' },
      name: { argument: 0, property: 'url' },
    },
    {
      path: '(default|fastify)().register<0>.(get|post|put|patch|delete|all|options|head)',
      handler: { kind: 'argument', index: 'last-function' },
      name: { argument: 0 },
    },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'webhook senders retry', guards: [] },
  nearMisses: ['fastify().listen'],
  verified: 'compiler',
  verifiedWith: [['fastify@5.12.8']],
} as const satisfies TriggerEntry
