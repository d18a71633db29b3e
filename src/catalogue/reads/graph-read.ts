import type { ReadEntry } from '../entries/read-entry.js'

export const graphRead = {
  library: 'graph-read',
  packages: ['@microsoft/microsoft-graph-client'],
  state: 'service',
  members: [{ path: 'Client().api().**.get' }, { path: 'Client.(init|initWithMiddleware)().api().**.get' }],
  verified: 'documentation',
  verifiedWith: [['@microsoft/microsoft-graph-client@3.0.7']],
} as const satisfies ReadEntry
