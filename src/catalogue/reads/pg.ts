import type { ReadEntry } from '../entries/read-entry.js'

export const pg = {
  library: 'pg',
  packages: ['pg', '@neondatabase/serverless', '@vercel/postgres', 'pg-pool', 'pg-promise'],
  state: 'database',
  members: [
    {
      path: '(Pool|Client|PoolClient)().query',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
    {
      path: 'Pool().connect().query',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
    {
      path: '(sql|db|pool).query',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
    { path: 'sql' },
    {
      path: 'neon()',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
    {
      path: 'default()().query',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
    { path: 'default()().(one|oneOrNone|many|manyOrNone|any|map|each|result)' },
    { path: 'IDatabase().(one|oneOrNone|many|manyOrNone|any)' },
  ],
  shapes: [
    {
      callee: '(?:^|\\.)(?:pool|client|db|conn|connection|pg|sql|database)\\.query$',
      when: [{ argument: 0, matches: '^\\s*(?:select|with)\\b|\\breturning\\b' }],
    },
  ],
  verified: 'documentation',
  verifiedWith: [['pg@8.21.0', '@types/pg@8.20.0', '@neondatabase/serverless@1.1.0', 'pg-promise@12.6.2']],
} as const satisfies ReadEntry
