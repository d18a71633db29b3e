import type { HostEntry } from '../entries/host-entry.js'

export const wecom = {
  provider: 'wecom',
  hosts: ['qyapi.weixin.qq.com'],
  channel: 'chat',
  sends: [{ path: '^/cgi-bin/(webhook|message)/send', methods: ['POST'], anyHost: true }],
  reads: ['^/cgi-bin/gettoken'],
  root: { called: 'we_?com|qywx|we_?work|wei_?xin' },
  verified: 'documentation',
} as const satisfies HostEntry
