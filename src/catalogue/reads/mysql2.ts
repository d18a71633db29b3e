import type { ReadEntry } from '../entries/read-entry.js'

export const mysql2 = {
  library: 'mysql2',
  packages: ['mysql2', 'mysql', 'mariadb', '@planetscale/database', 'serverless-mysql'],
  state: 'database',
  members: [
    {
      path: '(createPool|createConnection|connect|Client)().(query|execute)',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
    {
      path: 'createPool().getConnection().(query|execute)',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
    {
      path: '(Connection|Pool|PoolConnection)().(query|execute)',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
    {
      path: 'default().query',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
  ],
  shapes: [
    {
      callee: '(?:^|\\.)(?:pool|conn|connection|db|mysql)\\.(?:query|execute)$',
      when: [{ argument: 0, matches: '^\\s*(?:select|with|show)\\b' }],
    },
  ],
  verified: 'documentation',
  verifiedWith: [['mysql2@3.22.4']],
} as const satisfies ReadEntry
