import type { ReadEntry } from '../types.js'

export const objection = {
  library: 'objection',
  packages: ['objection'],
  state: 'database',
  members: [
    { path: 'Model.query' },
    { path: 'Model.query().**.(findById|findOne|first|resultSize|select|where)' },
    { path: 'Model.relatedQuery' },
  ],
  shapes: [{ callee: '(?:^|\\.)[A-Z]\\w*\\.query$' }],
  verified: 'documentation',
} as const satisfies ReadEntry
