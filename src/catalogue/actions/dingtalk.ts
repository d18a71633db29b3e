import type { ActionEntry } from '../entries/action-entry.js'

export const dingtalk = {
  provider: 'dingtalk',
  channel: 'chat',
  actions: [
    'zcong1993/actions-ding',
    'visiky/dingtalk-release-notify',
    'leafyoung88/action-dingtalk',
    'fifsky/dingtalk-action',
  ],
  verified: 'documentation',
} as const satisfies ActionEntry
