import type { ActionEntry } from '../types.js'

export const pushover = {
  provider: 'pushover',
  channel: 'push',
  actions: ['umahmood/pushover-actions', 'desiderati/github-action-pushover'],
  verified: 'documentation',
} as const satisfies ActionEntry
