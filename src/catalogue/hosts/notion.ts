import type { HostEntry } from '../entries/host-entry.js'

export const notion = {
  provider: 'notion',
  hosts: ['api.notion.com'],
  channel: 'issue',
  sends: [
    { path: '^/v1/comments$', methods: ['POST'] },
    { path: '^/v1/pages', methods: ['POST', 'PATCH'], gray: true },
  ],
  reads: ['^/v1/(databases|search|users|blocks)'],
  root: { called: 'notion', at: '/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
