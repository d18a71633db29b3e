import type { ReadEntry } from '../entries/read-entry.js'

export const mikroOrm = {
  library: 'mikro-orm',
  packages: [
    '@mikro-orm/core',
    '@mikro-orm/nestjs',
    '@mikro-orm/postgresql',
    '@mikro-orm/mysql',
    '@mikro-orm/sqlite',
    '@mikro-orm/mongodb',
  ],
  state: 'database',
  members: [
    {
      path: '(EntityManager|SqlEntityManager)().(find|findOne|findOneOrFail|findAll|findAndCount|findByCursor|count|refresh)',
    },
    { path: 'EntityRepository().(find|findOne|findOneOrFail|findAll|findAndCount|count)' },
    { path: 'MikroORM.init().em.**.(find|findOne|findOneOrFail|findAll|count)' },
  ],
  shapes: [{ callee: '(?:^|\\.)em\\.(?:find\\w*|count|refresh)$' }],
  verified: 'documentation',
  verifiedWith: [['@mikro-orm/core@6.6.14', '@mikro-orm/postgresql@6.6.14']],
} as const satisfies ReadEntry
