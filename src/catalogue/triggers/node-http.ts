import type { TriggerEntry } from '../entries/trigger-entry.js'

export const nodeHttp = {
  name: 'node-http',
  packages: ['http', 'https', 'node:http', 'node:https', 'http2', 'node:http2'],
  kind: 'http-handler',
  registers: [{ path: '(createServer|createSecureServer)', handler: { kind: 'argument', index: 'last-function' } }],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'compiler',
  verifiedWith: [['@types/node@20.19.43']],
} as const satisfies TriggerEntry
