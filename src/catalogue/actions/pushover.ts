import type { ActionEntry } from '../entries/action-entry.js'

export const pushover = {
  provider: 'pushover',
  channel: 'push',
  actions: ['umahmood/pushover-actions', 'desiderati/github-action-pushover'],
  verified: 'documentation',
} as const satisfies ActionEntry
