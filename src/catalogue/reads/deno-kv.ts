import type { ReadEntry } from '../types.js'

export const denoKv = {
  library: 'deno-kv',
  packages: [
    'deno',
    '@deno/kv',
  ],
  state: 'database',
  members: [
    { path: 'Deno.openKv().(get|getMany|list)' },
    { path: 'openKv().(get|getMany|list)' },
  ],
  ambient: ['Deno'],
  verified: 'documentation',
} as const satisfies ReadEntry
