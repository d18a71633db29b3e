import type { HostEntry } from '../entries/host-entry.js'

export const wecom = {
  provider: 'wecom',
  hosts: ['qyapi.weixin.qq.com'],
  channel: 'chat',
  sends: [{ path: '^/cgi-bin/(webhook|message)/send', methods: ['POST'] }],
  reads: ['^/cgi-bin/gettoken'],
  verified: 'documentation',
} as const satisfies HostEntry
