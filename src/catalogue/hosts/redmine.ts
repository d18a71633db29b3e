import type { HostEntry } from '../entries/host-entry.js'

export const redmine = {
  provider: 'redmine',
  hosts: [],
  channel: 'issue',
  sends: [{ path: '^/issues\\.(json|xml)$', methods: ['POST'] }],
  reads: ['^/(users|projects)'],
  root: { called: 'redmine' },
  notes: 'Runs on hosts of its users.',
  verified: 'documentation',
} as const satisfies HostEntry
