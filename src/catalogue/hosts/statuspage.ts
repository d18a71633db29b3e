import type { HostEntry } from '../entries/host-entry.js'

export const statuspage = {
  provider: 'statuspage',
  hosts: ['api.statuspage.io'],
  channel: 'incident',
  sends: [
    { path: '^/v1/pages/[^/]*/incidents', methods: ['POST'] },
    { path: '^/v1/pages/[^/]*/incidents/', methods: ['PATCH', 'PUT'] },
  ],
  reads: ['^/v1/pages/[^/]*/(components|metrics)'],
  root: { called: 'status_?page', at: '/v1' },
  notes: 'Subscribers are told.',
  verified: 'documentation',
} as const satisfies HostEntry
