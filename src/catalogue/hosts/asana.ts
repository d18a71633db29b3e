import type { HostEntry } from '../entries/host-entry.js'

export const asana = {
  provider: 'asana',
  hosts: ['app.asana.com'],
  channel: 'issue',
  sends: [{ path: '^/api/1\\.0/tasks(/[^/]*/(stories|subtasks))?$', methods: ['POST'] }],
  reads: ['^/api/1\\.0/(users|projects|workspaces)'],
  root: { called: 'asana', at: '/api/1.0' },
  verified: 'documentation',
} as const satisfies HostEntry
