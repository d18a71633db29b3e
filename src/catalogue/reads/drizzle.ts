import type { ReadEntry } from '../entries/read-entry.js'

export const drizzle = {
  library: 'drizzle',
  packages: ['drizzle-orm'],
  state: 'database',
  members: [
    { path: 'drizzle().(select|selectDistinct|selectDistinctOn|$count|with)' },
    { path: 'drizzle().query.*.(findFirst|findMany)' },
    { path: 'drizzle()._query.*.(findFirst|findMany)' },
    { path: 'drizzle().transaction<0>.(select|selectDistinct|selectDistinctOn|$count)' },
    { path: 'drizzle().transaction<0>.query.*.(findFirst|findMany)' },
    {
      path: 'drizzle().execute',
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
    { callee: '(?:^|\\.)(?:db|tx|trx|database|drizzle\\w*)\\.(?:select|selectDistinct|selectDistinctOn|\\$count)$' },
    { callee: '(?:^|\\.)(?:db|tx|trx|database|drizzle\\w*)\\._?query\\.\\w+\\.(?:findFirst|findMany)$' },
  ],
  verified: 'documentation',
  verifiedWith: [['drizzle-orm@0.45.2']],
} as const satisfies ReadEntry
