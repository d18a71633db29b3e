import type { ActionEntry } from '../types.js'

export const mattermost = {
  provider: 'mattermost',
  channel: 'chat',
  actions: ['mattermost/action-mattermost-notify', 'tferreira/matterfy'],
  verified: 'documentation',
} as const satisfies ActionEntry
