import type { HostEntry } from '../entries/host-entry.js'

export const dingtalk = {
  provider: 'dingtalk',
  hosts: ['oapi.dingtalk.com', 'api.dingtalk.com'],
  channel: 'chat',
  sends: [
    { path: '^/robot/send', methods: ['POST'] },
    { path: '^/v1\\.0/robot/', methods: ['POST'] },
  ],
  reads: ['^/gettoken'],
  root: { called: 'ding_?talk' },
  verified: 'documentation',
} as const satisfies HostEntry
