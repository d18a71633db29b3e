import type { HostEntry } from '../entries/host-entry.js'

export const clickup = {
  provider: 'clickup',
  hosts: ['api.clickup.com'],
  channel: 'issue',
  sends: [
    { path: '^/api/v2/(list/[^/]*/task|task/[^/]*/comment|comment/[^/]*/reply)(\\?|$)', methods: ['POST'] },
    { path: '^/api/v3/workspaces/[^/]*/(chat/)?channels/[^/]*/messages', methods: ['POST'], channel: 'chat' },
  ],
  reads: ['^/api/v2/(user|team)'],
  root: { called: 'click_?up', at: '/api/v2' },
  verified: 'documentation',
} as const satisfies HostEntry
