import type { TriggerEntry } from '../entries/trigger-entry.js'

export const koa = {
  name: 'koa',
  packages: ['koa', '@koa/router', 'koa-router'],
  kind: 'http-handler',
  registers: [
    { path: 'default().use', module: 'koa', handler: { kind: 'argument', index: 0 } },
    {
      path: '(default|Router)().(get|post|put|patch|delete|all|options|head|use)',
      module: '@koa/router',
      handler: { kind: 'argument', index: 'all' },
      name: { argument: 0 },
    },
    {
      path: 'default().(get|post|put|patch|delete|all|options|head|use)',
      module: 'koa-router',
      handler: { kind: 'argument', index: 'all' },
      name: { argument: 0 },
    },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'webhook senders retry', guards: [] },
  verified: 'compiler',
  verifiedWith: [
    ['koa@3.3.0', '@koa/router@15.7.0', '@types/koa@3.0.1', 'koa-router@14.0.0', '@types/koa-router@7.4.8'],
  ],
} as const satisfies TriggerEntry
