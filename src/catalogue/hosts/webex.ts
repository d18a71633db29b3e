import type { HostEntry } from '../entries/host-entry.js'

export const webex = {
  provider: 'webex',
  hosts: ['webexapis.com', 'api.ciscospark.com'],
  channel: 'chat',
  sends: [
    { path: '^/v1/messages$', methods: ['POST'] },
    { path: '^/v1/webhooks/incoming/', methods: ['POST'] },
  ],
  reads: ['^/v1/(rooms|people)'],
  root: { called: 'webex', at: '/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
