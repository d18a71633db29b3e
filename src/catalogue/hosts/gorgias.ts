import type { HostEntry } from '../entries/host-entry.js'

export const gorgias = {
  provider: 'gorgias',
  hosts: ['*.gorgias.com'],
  channel: 'issue',
  sends: [
    { path: '^/api/tickets/?$', methods: ['POST'] },
    { path: '^/api/tickets/[^/]*/messages/?$', methods: ['POST'] },
  ],
  reads: ['^/api/(customers|users)'],
  verified: 'documentation',
} as const satisfies HostEntry
