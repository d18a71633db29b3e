import type { HostEntry } from '../entries/host-entry.js'

export const wechat = {
  provider: 'wechat',
  hosts: ['api.weixin.qq.com'],
  channel: 'chat',
  sends: [{ path: '^/cgi-bin/message/(template|custom|subscribe)/(send|bizsend)', methods: ['POST'] }],
  reads: ['^/cgi-bin/token'],
  verified: 'documentation',
} as const satisfies HostEntry
