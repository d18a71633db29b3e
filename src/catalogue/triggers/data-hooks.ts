import type { TriggerEntry } from '../entries/trigger-entry.js'

export const dataHooks = {
  name: 'data-hooks',
  packages: ['@prisma/client', 'typeorm', 'mongoose', 'sequelize', 'payload', '@strapi/strapi'],
  kind: 'deferred',
  registers: [
    { path: '(AfterInsert|AfterUpdate|AfterRemove)', module: 'typeorm', handler: { kind: 'decorated-method' } },
    {
      path: 'Schema().(post|pre)',
      module: 'mongoose',
      handler: { kind: 'argument', index: 'last-function' },
      name: { argument: 0 },
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'with the write', guards: [] },
  verified: 'documentation',
  verifiedWith: [['typeorm@0.3.28', 'mongoose@9.0.1']],
} as const satisfies TriggerEntry
