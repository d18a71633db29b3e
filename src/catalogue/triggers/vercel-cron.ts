import type { TriggerEntry } from '../entries/trigger-entry.js'

export const vercelCron = {
  name: 'vercel-cron',
  packages: ['next'],
  kind: 'cron',
  registers: [
    { handler: { kind: 'file', pattern: '(^|/)app/(.*/)?cron(s)?/(.*/)?route\\.[jt]sx?$', exports: ['GET', 'POST'] } },
    { handler: { kind: 'file', pattern: '(^|/)pages/api/(.*/)?cron(s)?(/|\\.).*[jt]sx?$', exports: ['default'] } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'none', guards: [] },
  notes: 'The paths stand in vercel.json (crons). CRON_SECRET is authentication, not a guard.',
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
