import type { HostEntry } from '../entries/host-entry.js'

export const discourse = {
  provider: 'discourse',
  hosts: [],
  channel: 'chat',
  sends: [{ path: '^/posts(\\.json)?$', methods: ['POST'] }],
  reads: ['^/(session|admin|categories)'],
  root: { called: 'discourse' },
  notes: 'Runs on hosts of its users; topics, answers and private messages are all posts.',
  verified: 'documentation',
} as const satisfies HostEntry
