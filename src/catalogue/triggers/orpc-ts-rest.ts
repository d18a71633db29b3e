import type { TriggerEntry } from '../entries/trigger-entry.js'

export const orpcTsRest = {
  name: 'orpc-ts-rest',
  packages: ['@orpc/server', '@ts-rest/next', '@ts-rest/express', '@ts-rest/fastify', '@ts-rest/serverless'],
  kind: 'http-handler',
  registers: [
    { path: 'os.**.handler', module: '@orpc/server', handler: { kind: 'argument', index: 0 } },
    { path: 'implement().**.handler', module: '@orpc/server', handler: { kind: 'argument', index: 0 } },
    {
      path: '(createNextRoute|createNextRouter|fetchRequestHandler)',
      handler: { kind: 'property', index: 1, property: '**' },
    },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'documentation',
  verifiedWith: [['@orpc/server@1.11.3']],
} as const satisfies TriggerEntry
