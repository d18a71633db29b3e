import type { ReadEntry } from '../entries/read-entry.js'

export const prisma = {
  library: 'prisma',
  packages: ['@prisma/client', '.prisma/client', '@prisma/client/edge'],
  state: 'database',
  members: [
    {
      path: 'PrismaClient().**.(findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow|findMany|count|aggregate|groupBy|findRaw|aggregateRaw)',
    },
    { path: 'PrismaClient().**.$queryRaw' },
    { path: 'PrismaClient().**.($queryRawUnsafe|$queryRawTyped)' },
    {
      path: 'PrismaClient().$transaction<0>.**.(findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow|findMany|count|aggregate|groupBy|findRaw|aggregateRaw)',
    },
  ],
  shapes: [
    {
      callee:
        '(?:^|\\.)(?:prisma\\w*|db|tx|trx|client|orm|database)\\.(?!\\$)\\w+\\.(?:findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow|findMany|count|aggregate|groupBy|findRaw|aggregateRaw)$',
      from: '(?:prisma|(?:^|[/@])(?:db|database|orm)(?:$|[/.-]))',
    },
    { callee: '(?:^|\\.)(?:prisma\\w*|db|tx)\\.\\$queryRaw(?:Unsafe|Typed)?$' },
  ],
  verified: 'documentation',
  verifiedWith: [['@prisma/client@7.8.0']],
} as const satisfies ReadEntry
