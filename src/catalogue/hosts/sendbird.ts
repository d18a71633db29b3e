import type { HostEntry } from '../entries/host-entry.js'

export const sendbird = {
  provider: 'sendbird',
  hosts: ['*.sendbird.com'],
  channel: 'chat',
  sends: [
    { path: '^/v3/(group_channels|open_channels)/[^/]*/messages$', methods: ['POST'] },
    { path: '^/v3/announcements$', methods: ['POST'], channel: 'broadcast' },
  ],
  reads: ['^/v3/(users|bots)'],
  verified: 'documentation',
} as const satisfies HostEntry
