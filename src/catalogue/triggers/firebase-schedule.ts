import type { TriggerEntry, TriggerMember } from '../entries/trigger-entry.js'

/** The first generation, also behind the options of the function and of the schedule. */
const first: readonly TriggerMember[] = ['', 'runWith().', 'region().', 'region().runWith().'].flatMap((options) =>
  ['', 'timeZone().', 'retryConfig().', 'timeZone().retryConfig().', 'retryConfig().timeZone().'].flatMap(
    (more): TriggerMember[] => {
      const path = `${options}pubsub.schedule().${more}onRun`
      const member = {
        path,
        handler: { kind: 'argument', index: 0 },
        ...(more === '' && { schedule: { argument: 0 } }),
      } as const
      return [
        { ...member, module: 'firebase-functions/v1' },
        { ...member, module: 'firebase-functions', versions: '<6', evidence: 'documentation' },
      ]
    },
  ),
)

export const firebaseSchedule = {
  name: 'firebase-schedule',
  packages: ['firebase-functions'],
  kind: 'cron',
  registers: [
    {
      path: 'onSchedule',
      module: 'firebase-functions/v2/scheduler',
      handler: { kind: 'argument', index: 'last-function' },
      schedule: { argument: 0 },
    },
    {
      path: 'onSchedule',
      module: 'firebase-functions/scheduler',
      handler: { kind: 'argument', index: 'last-function' },
      schedule: { argument: 0 },
    },
    { path: 'scheduler.onSchedule', handler: { kind: 'argument', index: 'last-function' }, schedule: { argument: 0 } },
    ...first,
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'retryCount', guards: [] },
  notes: 'event.scheduleTime with the job name is the natural key.',
  verified: 'compiler',
  verifiedWith: [['firebase-functions@7.4.0', 'firebase-admin@13.10.0']],
} as const satisfies TriggerEntry
