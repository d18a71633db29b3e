import type { HostEntry } from '../entries/host-entry.js'

export const qqBot = {
  provider: 'qq-bot',
  hosts: ['api.sgroup.qq.com', 'sandbox.api.sgroup.qq.com'],
  channel: 'chat',
  sends: [{ path: '^/(channels|dms|v2/users|v2/groups)/[^/]*/messages$', methods: ['POST'] }],
  reads: ['^/(gateway|guilds|users)'],
  verified: 'documentation',
} as const satisfies HostEntry
