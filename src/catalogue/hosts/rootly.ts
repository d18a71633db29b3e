import type { HostEntry } from '../entries/host-entry.js'

export const rootly = {
  provider: 'rootly',
  hosts: ['api.rootly.com', 'webhooks.rootly.com'],
  channel: 'incident',
  sends: [
    { path: '^/v1/(alerts|incidents)', methods: ['POST'] },
    { path: '^/webhooks/incoming', methods: ['POST'] },
  ],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
