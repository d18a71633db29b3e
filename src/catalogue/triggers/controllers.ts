import type { TriggerEntry } from '../entries/trigger-entry.js'

export const controllers = {
  name: 'controllers',
  packages: [
    'routing-controllers',
    '@overnightjs/core',
    'tsoa',
    '@tsed/schema',
    '@tsed/common',
    'inversify-express-utils',
    '@decorators/express',
  ],
  kind: 'http-handler',
  registers: [
    { path: '(Get|Post|Put|Patch|Delete|All|Head)', handler: { kind: 'decorated-method' }, name: { argument: 0 } },
    {
      path: '(httpGet|httpPost|httpPut|httpPatch|httpDelete|all)',
      module: 'inversify-express-utils',
      handler: { kind: 'decorated-method' },
      name: { argument: 0 },
    },
  ],
  prefix: {
    path: '(Controller|JsonController|Route|controller)',
    packages: [
      'routing-controllers',
      '@overnightjs/core',
      'tsoa',
      '@tsed/di',
      '@tsed/common',
      'inversify-express-utils',
      '@decorators/express',
    ],
    places: [{ argument: 0 }, { argument: 0, property: 'path' }],
  },
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  notes: 'Classes whose methods are routes, as in NestJS.',
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
