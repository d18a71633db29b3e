import type { TriggerEntry } from '../entries/trigger-entry.js'

export const netlifyFunctions = {
  name: 'netlify-functions',
  packages: ['@netlify/functions'],
  kind: 'http-handler',
  registers: [
    { path: 'schedule', kind: 'cron', handler: { kind: 'argument', index: 1 }, schedule: { argument: 0 } },
    { path: '(builder|stream)', handler: { kind: 'argument', index: 0 } },
    { path: '(Handler|BackgroundHandler)', handler: { kind: 'annotated' } },
    {
      handler: {
        kind: 'file',
        pattern: '(^|/)netlify/(edge-)?functions/.*\\.[mc]?[jt]s$',
        exports: ['default', 'handler'],
      },
    },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'background functions twice', guards: [] },
  verified: 'compiler',
  verifiedWith: [['@netlify/functions@5.1.0']],
} as const satisfies TriggerEntry
