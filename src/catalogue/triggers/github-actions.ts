import type { TriggerEntry } from '../entries/trigger-entry.js'

export const githubActions = {
  name: 'github-actions',
  packages: ['@actions/core'],
  kind: 'cron',
  registers: [],
  delivery: { guarantee: 'best-effort', overlap: 'option', retries: 'by hand', guards: ['concurrency'] },
  notes: 'The workflow file names the script; schedules may be late, dropped or run beside a manual run.',
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
