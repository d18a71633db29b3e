import type { ActionEntry } from '../entries/action-entry.js'

export const wecom = {
  provider: 'wecom',
  channel: 'chat',
  actions: ['chf007/action-wechat-work'],
  verified: 'documentation',
} as const satisfies ActionEntry
