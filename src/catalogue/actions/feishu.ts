import type { ActionEntry } from '../entries/action-entry.js'

export const feishu = {
  provider: 'feishu',
  channel: 'chat',
  actions: ['foxundermoon/feishu-action', 'junka/feishu-bot-webhook-action'],
  verified: 'documentation',
} as const satisfies ActionEntry
