import type { ActionEntry } from '../entries/action-entry.js'

export const mattermost = {
  provider: 'mattermost',
  channel: 'chat',
  actions: ['mattermost/action-mattermost-notify', 'tferreira/matterfy'],
  verified: 'documentation',
} as const satisfies ActionEntry
