import type { HostEntry } from '../entries/host-entry.js'

export const trello = {
  provider: 'trello',
  hosts: ['api.trello.com'],
  channel: 'issue',
  sends: [{ path: '^/1/cards(/[^/]*/actions/comments)?', methods: ['POST'] }],
  reads: ['^/1/(boards|members|lists)'],
  root: { called: 'trello', at: '/1' },
  verified: 'documentation',
} as const satisfies HostEntry
