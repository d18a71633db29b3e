import type { HostEntry } from '../entries/host-entry.js'

export const mattermost = {
  provider: 'mattermost',
  hosts: ['*.mattermost.com', '*.cloud.mattermost.com'],
  channel: 'chat',
  sends: [
    { path: '^/hooks/', methods: ['POST'] },
    { path: '^/api/v4/posts(/ephemeral)?$', methods: ['POST'], anyHost: true },
  ],
  reads: ['^/api/v4/(users|channels|teams)'],
  settings: ['mattermost.*(webhook|hook|url)'],
  root: { called: 'mattermost', at: '/api/v4' },
  verified: 'documentation',
} as const satisfies HostEntry
