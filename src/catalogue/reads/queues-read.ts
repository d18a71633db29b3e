import type { ReadEntry } from '../entries/read-entry.js'

export const queuesRead = {
  library: 'queues-read',
  packages: ['bullmq', 'bull', 'pg-boss', '@temporalio/client', '@trigger.dev/sdk', 'agenda'],
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
  verifiedWith: [
    [
      'bullmq@6.7.0',
      'bull@4.16.5',
      'pg-boss@10.4.2',
      '@temporalio/client@1.24.0',
      '@trigger.dev/sdk@4.8.3',
      'agenda@6.2.6',
    ],
  ],
} as const satisfies ReadEntry
