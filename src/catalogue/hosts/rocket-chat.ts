import type { HostEntry } from '../entries/host-entry.js'

export const rocketChat = {
  provider: 'rocket-chat',
  hosts: ['*.rocket.chat'],
  channel: 'chat',
  sends: [
    { path: '^/hooks/', methods: ['POST'] },
    { path: '^/api/v1/chat\\.(postMessage|sendMessage)', methods: ['POST'], anyHost: true },
  ],
  reads: ['^/api/v1/(login|me|channels\\.list)'],
  settings: ['rocket.*(webhook|hook|url)'],
  root: { called: 'rocket', at: '/api/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
