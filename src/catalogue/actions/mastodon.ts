import type { ActionEntry } from '../entries/action-entry.js'

export const mastodon = {
  provider: 'mastodon',
  channel: 'chat',
  actions: ['cbrgm/mastodon-github-action', 'rzr/fediverse-action'],
  verified: 'documentation',
} as const satisfies ActionEntry
