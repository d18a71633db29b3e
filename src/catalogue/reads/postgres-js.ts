import type { ReadEntry } from '../entries/read-entry.js'

export const postgresJs = {
  library: 'postgres.js',
  packages: ['postgres'],
  state: 'database',
  members: [
    {
      path: 'default()',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
    {
      path: 'default().unsafe',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
    {
      path: 'default().begin<0>',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
  ],
  shapes: [{ callee: '^(?:sql|tx)$', when: [{ argument: 0, matches: '^\\s*(?:select|with)\\b|\\breturning\\b' }] }],
  verified: 'documentation',
  verifiedWith: [['postgres@3.4.9']],
} as const satisfies ReadEntry
