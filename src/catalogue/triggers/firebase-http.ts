import type { TriggerEntry } from '../types.js'

export const firebaseHttp = {
  name: 'firebase-http',
  packages: ['firebase-functions'],
  kind: 'http-handler',
  registers: [
    { path: '(onRequest|onCall)', module: 'firebase-functions/v2/https', handler: { kind: 'argument', index: 'last-function' } },
    { path: '(onRequest|onCall)', module: 'firebase-functions/https', handler: { kind: 'argument', index: 'last-function' } },
    { path: 'https.(onRequest|onCall)', module: 'firebase-functions/v1', handler: { kind: 'argument', index: 'last-function' } },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'compiler',
  verifiedWith: [['firebase-functions@7.4.0', 'firebase-admin@13.10.0']],
} as const satisfies TriggerEntry
