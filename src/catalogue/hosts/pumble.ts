import type { HostEntry } from '../entries/host-entry.js'

export const pumble = {
  provider: 'pumble',
  hosts: ['api.pumble.com', 'pumble-api-keys.addons.marketplace.cake.com'],
  channel: 'chat',
  sends: [
    { path: '^/workspaces/.*/incomingWebhooks/', methods: ['POST'] },
    { path: '/sendMessage', methods: ['POST'] },
  ],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
