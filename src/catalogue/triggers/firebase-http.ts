import type { TriggerEntry, TriggerMember } from '../entries/trigger-entry.js'

/** The first generation, also behind the options of the function. */
const first: readonly TriggerMember[] = ['', 'runWith().', 'region().', 'region().runWith().'].flatMap(
  (options): TriggerMember[] => {
    const member = {
      path: `${options}https.(onRequest|onCall)`,
      handler: { kind: 'argument', index: 'last-function' },
    } as const
    return [
      { ...member, module: 'firebase-functions/v1' },
      { ...member, module: 'firebase-functions', versions: '<6', evidence: 'documentation' },
    ]
  },
)

export const firebaseHttp = {
  name: 'firebase-http',
  packages: ['firebase-functions'],
  kind: 'http-handler',
  registers: [
    {
      path: '(onRequest|onCall)',
      module: 'firebase-functions/v2/https',
      handler: { kind: 'argument', index: 'last-function' },
    },
    {
      path: '(onRequest|onCall)',
      module: 'firebase-functions/https',
      handler: { kind: 'argument', index: 'last-function' },
    },
    ...first,
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'compiler',
  verifiedWith: [['firebase-functions@7.4.0', 'firebase-admin@13.10.0']],
} as const satisfies TriggerEntry
