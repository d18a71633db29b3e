import type { TaskSite } from '../../../src/result/coverage-report.js'
import { place } from './locate.js'

const delays = 'apps/worker/src/delay-notices.ts'
const reminder = 'apps/worker/src/boarding-reminder.ts'
const escalate = 'apps/worker/src/escalate.ts'
const sweep = 'tasks/weekly-refund-sweep.md'

export const ferryTasks: readonly TaskSite[] = [
  {
    ...place(reminder, 'new Worker'),
    id: 'queue-worker-boarding-reminder',
    registerLine: place(reminder, 'new Worker').line,
    name: 'boarding-reminder',
    trigger: 'queue-worker',
    form: 'code',
    workspace: 'apps/worker',
    owner: ['@ferry/operations'],
    effects: 'external',
    effectSites: [place(reminder, 'sms.messages')],
    sync: {
      status: 'present',
      file: reminder,
      line: place(reminder, 'db.booking.findUnique').line,
      conditionLine: place(reminder, 'if (booking === null').line,
    },
    reason: null,
  },
  {
    ...place(delays, 'new CronJob'),
    id: 'cron-delaynotices',
    registerLine: place(delays, 'new CronJob').line,
    name: 'delayNotices',
    trigger: 'cron',
    form: 'code',
    workspace: 'apps/worker',
    owner: ['@ferry/operations'],
    effects: 'external',
    effectSites: [place(delays, 'slack.chat'), place(delays, 'sendLetter({')],
    sync: {
      status: 'present',
      file: delays,
      line: place(delays, 'db.sailing.findMany').line,
      conditionLine: place(delays, 'for (const sailing').line,
    },
    reason: null,
  },
  {
    ...place(escalate, 'new Worker'),
    id: 'queue-worker-escalate',
    registerLine: place(escalate, 'new Worker').line,
    name: 'escalate',
    trigger: 'queue-worker',
    form: 'code',
    workspace: 'apps/worker',
    owner: ['@ferry/operations'],
    effects: 'external',
    effectSites: [place(escalate, 'event({')],
    sync: { status: 'content-only', file: escalate, line: place(escalate, 'readAlarms').line },
    reason: 'The value that is read only fills the message; no condition depends on it.',
  },
  {
    ...place(sweep, '# Weekly'),
    id: 'cron-weekly-refund-sweep',
    registerLine: null,
    name: 'Weekly refund sweep',
    trigger: 'cron',
    form: 'markdown',
    workspace: '.',
    owner: ['@ferry/desk'],
    effects: 'external',
    effectSites: [place(sweep, '2. Write'), place(sweep, '3. Open')],
    sync: { status: 'missing', file: null, line: null },
    reason: 'No step reads whether the passenger was already written to or the issue is already open.',
    rewrite:
      '2. For each refund, look up whether its passenger was already told and whether an issue is already open; leave out those that were.',
  },
]
