import type { HostEntry } from '../entries/host-entry.js'

export const youtrack = {
  provider: 'youtrack',
  hosts: ['*.youtrack.cloud', '*.myjetbrains.com'],
  channel: 'issue',
  sends: [
    { path: '/api/issues(\\?|$)', methods: ['POST'] },
    { path: '/api/issues/[^/]*/comments(\\?|$)', methods: ['POST'] },
  ],
  reads: ['/api/(users|admin)'],
  root: { called: 'you_?track' },
  verified: 'documentation',
} as const satisfies HostEntry
