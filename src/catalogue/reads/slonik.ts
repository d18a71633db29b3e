import type { ReadEntry } from '../entries/read-entry.js'

export const slonik = {
  library: 'slonik',
  packages: ['slonik'],
  state: 'database',
  members: [
    {
      path: '(createPool|DatabasePool)().(one|maybeOne|oneFirst|maybeOneFirst|many|any|manyFirst|anyFirst|exists|query|stream)',
    },
    { path: '(createPool|DatabasePool)().(transaction|connect)<0>.(one|maybeOne|many|any|exists|query)' },
  ],
  verified: 'documentation',
  verifiedWith: [['slonik@47.3.2']],
} as const satisfies ReadEntry
