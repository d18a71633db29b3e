import type { ReadEntry } from '../types.js'

export const queuesRead = {
  library: 'queues-read',
  packages: [
    'bullmq',
    'bull',
    'pg-boss',
    '@temporalio/client',
    '@trigger.dev/sdk',
    'agenda',
  ],
  state: 'service',
  members: [
    {
      path: '(Queue|default)().(getJob|getJobs|getJobCounts|getJobState|getWaiting|getActive|getDelayed|getCompleted|getFailed|getRepeatableJobs|getJobSchedulers|getJobScheduler)',
    },
    { path: '(default|PgBoss)().(getJobById|getQueueSize|getQueue|fetch|findJobs)' },
    { path: '(Client|WorkflowClient)().**.getHandle().(describe|query|result)' },
    { path: 'Client().workflow.(count|list)' },
    { path: 'runs.(retrieve|list|poll)' },
    { path: '(Agenda|default)().jobs' },
  ],
  verified: 'documentation',
} as const satisfies ReadEntry
