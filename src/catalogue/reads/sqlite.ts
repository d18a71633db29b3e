import type { ReadEntry } from '../entries/read-entry.js'

export const sqlite = {
  library: 'sqlite',
  packages: [
    'better-sqlite3',
    'node:sqlite',
    'bun:sqlite',
    'sqlite3',
    'sqlite',
    '@libsql/client',
    'libsql',
    'sql.js',
    '@op-engineering/op-sqlite',
  ],
  state: 'database',
  members: [
    { path: '(default|Database|DatabaseSync)().prepare().(get|all|iterate|pluck|values|raw)' },
    { path: '(default|Database)().query().(get|all|values|iterate)' },
    { path: 'Database().(get|all|each)' },
    { path: 'open().(get|all|each)' },
    {
      path: '(createClient|Client)().(execute|batch)',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
    {
      path: '(default|Database|DatabaseSync)().exec',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
    { path: 'default().pragma' },
  ],
  shapes: [
    { callee: '\\.prepare\\([\\s\\S]*\\)\\.(?:get|all|iterate|pluck)$' },
    { callee: '^(?:this\\.)?(?:stmt|statement|select\\w*|get\\w*Stmt)\\.(?:get|all|iterate)$' },
  ],
  verified: 'documentation',
  verifiedWith: [
    ['better-sqlite3@12.10.0', '@types/better-sqlite3@7.6.13', '@types/node@20.19.43', '@libsql/client@0.17.3'],
  ],
} as const satisfies ReadEntry
