import type { HostEntry } from '../entries/host-entry.js'

export const fcm = {
  provider: 'fcm',
  hosts: ['fcm.googleapis.com'],
  channel: 'push',
  sends: [
    { path: '^/v1/projects/[^/]*/messages:send', methods: ['POST'] },
    { path: '^/(fcm/send|batch)', methods: ['POST'] },
  ],
  reads: [],
  idempotency: { support: 'none', evidence: 'documentation' },
  root: { called: 'fcm' },
  verified: 'documentation',
} as const satisfies HostEntry
