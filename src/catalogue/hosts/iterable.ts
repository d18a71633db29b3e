import type { HostEntry } from '../entries/host-entry.js'

export const iterable = {
  provider: 'iterable',
  hosts: ['api.iterable.com'],
  channel: 'email',
  sends: [
    { path: '^/api/(email|sms|push|inApp|webPush)/target', methods: ['POST'] },
    { path: '^/api/workflows/triggerWorkflow', methods: ['POST'] },
  ],
  reads: ['^/api/users'],
  root: { called: 'iterable_' },
  verified: 'documentation',
} as const satisfies HostEntry
