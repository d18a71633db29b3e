import type { TriggerEntry } from '../entries/trigger-entry.js'

export const sveltekit = {
  name: 'sveltekit',
  packages: ['@sveltejs/kit'],
  kind: 'http-handler',
  registers: [
    {
      handler: {
        kind: 'file',
        pattern: '(^|/)\\+server\\.[jt]s$',
        exports: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      },
    },
    {
      handler: {
        kind: 'file',
        pattern: '(^|/)\\+(page|layout)\\.server\\.[jt]s$',
        exports: ['load', 'actions'],
        property: '*',
      },
    },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
