import type { TriggerEntry } from '../entries/trigger-entry.js'

export const next = {
  name: 'next',
  packages: ['next'],
  kind: 'http-handler',
  registers: [
    {
      handler: {
        kind: 'file',
        pattern: '(^|/)app/(.*/)?route\\.[jt]sx?$',
        exports: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
      },
    },
    { handler: { kind: 'file', pattern: '(^|/)pages/api/.*\\.[jt]sx?$', exports: ['default'] } },
    { kind: 'server-action', handler: { kind: 'directive', directive: 'use server' } },
    { path: 'after', module: 'next/server', kind: 'deferred', handler: { kind: 'argument', index: 0 } },
    {
      path: 'unstable_after',
      module: 'next/server',
      kind: 'deferred',
      handler: { kind: 'argument', index: 0 },
      versions: '<15.1',
      evidence: 'documentation',
    },
    {
      handler: {
        kind: 'file',
        pattern: '(^|/)(middleware|proxy)\\.[jt]s$',
        exports: ['middleware', 'proxy', 'default'],
      },
    },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  notes: 'after() runs even if the response failed.',
  verified: 'compiler',
  verifiedWith: [['next@16.4.6']],
} as const satisfies TriggerEntry
