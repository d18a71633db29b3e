import type { ReadEntry } from '../entries/read-entry.js'

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
  verifiedWith: [['objection@3.1.5']],
} as const satisfies ReadEntry
