import type { TriggerEntry } from '../entries/trigger-entry.js'

export const connectRpc = {
  name: 'connect-rpc',
  packages: ['@connectrpc/connect'],
  kind: 'http-handler',
  registers: [{ path: 'ConnectRouter().service', handler: { kind: 'property', index: 1, property: '*' } }],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'compiler',
  verifiedWith: [['@connectrpc/connect@2.1.1', '@bufbuild/protobuf@2.10.1']],
} as const satisfies TriggerEntry
