import type { TriggerEntry } from '../entries/trigger-entry.js'

export const nestjs = {
  name: 'nestjs',
  packages: ['@nestjs/common', '@nestjs/microservices', '@nestjs/event-emitter', '@nestjs/cqrs', '@nestjs/graphql'],
  kind: 'http-handler',
  registers: [
    {
      path: '(Get|Post|Put|Patch|Delete|All|Head|Options|Sse)',
      module: '@nestjs/common',
      handler: { kind: 'decorated-method' },
      name: { argument: 0 },
    },
    {
      path: '(EventPattern|MessagePattern)',
      module: '@nestjs/microservices',
      kind: 'queue-worker',
      handler: { kind: 'decorated-method' },
      name: { argument: 0 },
    },
    {
      path: 'OnEvent',
      module: '@nestjs/event-emitter',
      kind: 'deferred',
      handler: { kind: 'decorated-method' },
      name: { argument: 0 },
    },
    {
      path: '(CommandHandler|EventsHandler|QueryHandler)',
      module: '@nestjs/cqrs',
      kind: 'deferred',
      handler: { kind: 'class-method', relation: 'decorator', method: 'handle' },
      otherHandlers: [{ kind: 'class-method', relation: 'decorator', method: 'execute' }],
    },
    {
      path: '(Query|Mutation|Subscription|ResolveField)',
      module: '@nestjs/graphql',
      handler: { kind: 'decorated-method' },
    },
  ],
  prefix: {
    path: 'Controller',
    packages: ['@nestjs/common'],
    places: [{ argument: 0 }, { argument: 0, property: 'path' }],
  },
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'compiler',
  verifiedWith: [
    [
      '@nestjs/common@12.0.2',
      '@nestjs/microservices@12.0.2',
      '@nestjs/event-emitter@3.1.0',
      '@nestjs/cqrs@11.0.3',
      '@nestjs/graphql@13.2.0',
      'reflect-metadata@0.2.2',
      'rxjs@7.8.2',
    ],
  ],
} as const satisfies TriggerEntry
