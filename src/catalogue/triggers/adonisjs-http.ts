import type { TriggerEntry } from '../entries/trigger-entry.js'

export const adonisjsHttp = {
  name: 'adonisjs-http',
  packages: ['@adonisjs/core', '@adonisjs/http-server'],
  kind: 'http-handler',
  registers: [
    {
      path: '(get|post|put|patch|delete|any)',
      module: '@adonisjs/core/services/router',
      handler: { kind: 'argument', index: 1 },
      name: { argument: 0 },
    },
    {
      handler: {
        kind: 'file',
        pattern: '(^|/)app/controllers/.*_controller\\.ts$',
        exports: ['default'],
        property: '*',
      },
    },
    {
      path: 'BaseCommand',
      module: '@adonisjs/core/ace',
      kind: 'cli',
      handler: { kind: 'class-method', relation: 'extends', method: 'run' },
    },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
