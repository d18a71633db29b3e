import type { ReadEntry } from '../entries/read-entry.js'

export const typeorm = {
  library: 'typeorm',
  packages: ['typeorm', '@nestjs/typeorm'],
  state: 'database',
  members: [
    {
      path: '(Repository|TreeRepository|MongoRepository)().(find|findBy|findOne|findOneBy|findOneOrFail|findOneByOrFail|findAndCount|findAndCountBy|findByIds|count|countBy|exists|existsBy|exist|sum|average|minimum|maximum)',
    },
    { path: '(DataSource|EntityManager)().(find|findBy|findOne|findOneBy|findOneOrFail|count|countBy|exists)' },
    {
      path: 'DataSource().getRepository().(find|findBy|findOne|findOneBy|findOneOrFail|findOneByOrFail|findAndCount|count|countBy|exists|existsBy)',
    },
    { path: 'DataSource().manager.(find|findBy|findOne|findOneBy|count)' },
    {
      path: '(Repository|DataSource|EntityManager)().**.(getOne|getOneOrFail|getMany|getManyAndCount|getRawOne|getRawMany|getCount|getExists)',
    },
    { path: 'BaseEntity.(find|findBy|findOne|findOneBy|count|exists)' },
    {
      path: '(DataSource|EntityManager|Repository)().query',
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
    { callee: '(?:[rR]epo(?:sitory)?|[mM]anager|entityManager)\\.(?:find\\w*|count\\w*|exist\\w*)$' },
    { callee: '\\.(?:getOne|getOneOrFail|getMany|getManyAndCount|getRawOne|getRawMany|getCount|getExists)$' },
  ],
  verified: 'documentation',
  verifiedWith: [['typeorm@0.3.28']],
} as const satisfies ReadEntry
