import type { TriggerEntry } from '../entries/trigger-entry.js'

export const medusa = {
  name: 'medusa',
  packages: ['@medusajs/framework', '@medusajs/medusa'],
  kind: 'queue-worker',
  registers: [
    {
      kind: 'cron',
      handler: {
        kind: 'file',
        pattern: '(^|/)src/jobs/.+\\.[mc]?[jt]s$',
        exports: ['default'],
        takes: '^_?container$',
      },
    },
    {
      handler: {
        kind: 'file',
        pattern: '(^|/)src/subscribers/.+\\.[mc]?[jt]s$',
        exports: ['default'],
        takes: '^(_?args)?$',
      },
    },
    {
      path: '(MedusaRequest|AuthenticatedMedusaRequest)',
      kind: 'http-handler',
      handler: { kind: 'taking', index: 0, exports: '^(GET|POST|PUT|PATCH|DELETE)$' },
    },
  ],
  delivery: {
    guarantee: 'at-least-once',
    overlap: 'yes',
    retries: 'by the event bus, where it is one that keeps events',
    guards: [],
  },
  notes:
    'Jobs and subscribers are the functions that files of their folders export; a config beside them names the schedule or the events.',
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
