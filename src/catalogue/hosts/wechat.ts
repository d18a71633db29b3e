import type { HostEntry } from '../entries/host-entry.js'

export const wechat = {
  provider: 'wechat',
  hosts: ['api.weixin.qq.com'],
  channel: 'chat',
  sends: [{ path: '^/cgi-bin/message/(template|custom|subscribe)/(send|bizsend)', methods: ['POST'], anyHost: true }],
  reads: ['^/cgi-bin/token'],
  root: { called: 'we_?chat|wei_?xin' },
  verified: 'documentation',
} as const satisfies HostEntry
