import type { ReadEntry } from '../entries/read-entry.js'

export const denoKv = {
  library: 'deno-kv',
  packages: ['deno', '@deno/kv'],
  state: 'database',
  members: [{ path: 'Deno.openKv().(get|getMany|list)' }, { path: 'openKv().(get|getMany|list)' }],
  ambient: ['Deno'],
  verified: 'documentation',
  verifiedWith: [['@types/node@20.19.43', '@deno/kv@0.13.0']],
} as const satisfies ReadEntry
