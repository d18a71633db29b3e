import type { TriggerEntry } from '../entries/trigger-entry.js'

export const express = {
  name: 'express',
  packages: ['express', 'express-promise-router', '@types/express'],
  kind: 'http-handler',
  registers: [
    {
      path: 'default().(get|post|put|patch|delete|all|options|head|use|param)',
      handler: { kind: 'argument', index: 'all' },
      name: { argument: 0 },
    },
    {
      path: 'Router().(get|post|put|patch|delete|all|options|head|use)',
      handler: { kind: 'argument', index: 'all' },
      name: { argument: 0 },
    },
    {
      path: '(default|Router)().route().(get|post|put|patch|delete|all|options|head)',
      handler: { kind: 'argument', index: 'all' },
    },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'webhook senders retry', guards: [] },
  nearMisses: ['default().listen', 'default().set'],
  verified: 'compiler',
  verifiedWith: [['express@5.3.0', '@types/express@5.0.6', '@types/express-serve-static-core@5.1.3']],
} as const satisfies TriggerEntry
