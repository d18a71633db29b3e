import type { ActionEntry } from '../entries/action-entry.js'

export const line = {
  provider: 'line',
  channel: 'chat',
  actions: ['snow-actions/line-notify'],
  verified: 'documentation',
} as const satisfies ActionEntry
