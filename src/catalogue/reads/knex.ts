import type { ReadEntry } from '../entries/read-entry.js'

export const knex = {
  library: 'knex',
  packages: ['knex'],
  state: 'database',
  members: [
    { path: '(default|knex)()().**.(select|first|pluck|count|countDistinct|min|max|sum|avg|where)' },
    { path: '(default|knex)().(select|first|from|table)' },
    { path: '(default|knex)().**.(first|pluck)' },
    {
      path: '(default|knex)().raw',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
  ],
  shapes: [{ callee: '^(?:knex|db|trx)\\.(?:select|first|from|table)$' }],
  verified: 'documentation',
  verifiedWith: [['knex@3.2.10']],
} as const satisfies ReadEntry
