import type { ReadEntry } from '../entries/read-entry.js'

export const sequelize = {
  library: 'sequelize',
  packages: ['sequelize', 'sequelize-typescript', '@sequelize/core'],
  state: 'database',
  members: [
    {
      path: '(default|Sequelize)().define().(findAll|findOne|findByPk|findAndCountAll|findOrCreate|findCreateFind|count|max|min|sum|aggregate)',
    },
    { path: 'Model.(findAll|findOne|findByPk|findAndCountAll|findOrCreate|count|max|min|sum)' },
    { path: '(default|Sequelize)().model().(findAll|findOne|findByPk|findAndCountAll|findOrCreate|count)' },
    {
      path: '(default|Sequelize)().query',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
  ],
  shapes: [{ callee: '(?:^|\\.)[A-Z]\\w*\\.(?:findAll|findOne|findByPk|findAndCountAll|findOrCreate)$' }],
  verified: 'documentation',
  verifiedWith: [['sequelize@6.37.8']],
} as const satisfies ReadEntry
