import type { ReadEntry } from '../entries/read-entry.js'

export const cloudflareStorage = {
  library: 'cloudflare-storage',
  packages: ['@cloudflare/workers-types', 'cloudflare:workers'],
  state: 'database',
  members: [
    { path: 'D1Database().prepare().**.(first|all|raw|run)' },
    { path: 'D1Database().batch' },
    { path: 'KVNamespace().(get|getWithMetadata|list)' },
    { path: 'R2Bucket().(get|head|list)' },
    { path: 'DurableObjectStorage().(get|list|getAlarm)' },
    { path: 'DurableObjectStorage().sql.exec' },
  ],
  ambient: ['D1Database', 'KVNamespace', 'R2Bucket', 'DurableObjectStorage'],
  shapes: [
    { callee: '(?:^|\\.)env\\.\\w+\\.(?:prepare|get|getWithMetadata|list|head)$' },
    { callee: '(?:^|\\.)storage\\.(?:get|list|getAlarm)$' },
  ],
  verified: 'documentation',
  verifiedWith: [['@cloudflare/workers-types@5.20261108.1', '@types/node@20.19.43']],
} as const satisfies ReadEntry
