import type { ReadEntry } from '../entries/read-entry.js'

export const bookshelfWaterline = {
  library: 'bookshelf-waterline',
  packages: ['bookshelf', 'waterline'],
  state: 'database',
  members: [{ path: '(default|Model)().**.(fetch|fetchAll|fetchPage|count)' }],
  verified: 'documentation',
} as const satisfies ReadEntry
