import type { ReadEntry } from '../entries/read-entry.js'

export const kysely = {
  library: 'kysely',
  packages: ['kysely'],
  state: 'database',
  members: [
    { path: 'Kysely().**.(execute|executeTakeFirst|executeTakeFirstOrThrow|stream)' },
    { path: 'Kysely().(selectFrom|selectNoFrom)' },
    { path: 'sql.**.execute' },
    { path: 'sql().execute' },
  ],
  shapes: [{ callee: '(?:^|\\.)selectFrom$' }],
  verified: 'documentation',
  verifiedWith: [['kysely@0.28.17']],
} as const satisfies ReadEntry
