import type { ReadEntry } from '../entries/read-entry.js'

export const adonisLucid = {
  library: 'adonis-lucid',
  packages: ['@adonisjs/lucid'],
  state: 'database',
  members: [
    { path: 'BaseModel.(find|findOrFail|findBy|findByOrFail|findMany|first|firstOrFail|all|query|firstOrCreate)' },
    { path: '(query|from|rawQuery)', module: '@adonisjs/lucid/services/db' },
  ],
  verified: 'documentation',
  verifiedWith: [['@adonisjs/lucid@21.8.2']],
} as const satisfies ReadEntry
