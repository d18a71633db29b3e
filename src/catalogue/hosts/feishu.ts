import type { HostEntry } from '../entries/host-entry.js'

export const feishu = {
  provider: 'feishu',
  hosts: ['open.feishu.cn', 'open.larksuite.com'],
  channel: 'chat',
  sends: [
    { path: '^/open-apis/bot/v2/hook/', methods: ['POST'], anyHost: true },
    { path: '^/open-apis/im/v1/messages', methods: ['POST'], anyHost: true },
  ],
  reads: ['^/open-apis/auth/'],
  settings: ['(feishu|lark).*(webhook|hook)'],
  root: { called: 'feishu|lark' },
  verified: 'documentation',
} as const satisfies HostEntry
