import type { TriggerEntry } from '../types.js'

export const firebaseSchedule = {
  name: 'firebase-schedule',
  packages: ['firebase-functions'],
  kind: 'cron',
  registers: [
    { path: 'onSchedule', module: 'firebase-functions/v2/scheduler', handler: { kind: 'argument', index: 'last-function' }, schedule: { argument: 0 } },
    { path: 'onSchedule', module: 'firebase-functions/scheduler', handler: { kind: 'argument', index: 'last-function' }, schedule: { argument: 0 } },
    { path: 'scheduler.onSchedule', handler: { kind: 'argument', index: 'last-function' }, schedule: { argument: 0 } },
    { path: 'pubsub.schedule().onRun', module: 'firebase-functions/v1', handler: { kind: 'argument', index: 0 }, schedule: { argument: 0 } },
    { path: 'pubsub.schedule().timeZone().onRun', module: 'firebase-functions/v1', handler: { kind: 'argument', index: 0 } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'retryCount', guards: [] },
  notes: 'event.scheduleTime with the job name is the natural key.',
  verified: 'compiler',
  verifiedWith: [['firebase-functions@7.4.0', 'firebase-admin@13.10.0']],
} as const satisfies TriggerEntry
