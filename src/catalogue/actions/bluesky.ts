import type { ActionEntry } from '../entries/action-entry.js'

export const bluesky = {
  provider: 'bluesky',
  channel: 'chat',
  actions: ['zentered/bluesky-post-action', 'myconsciousness/bluesky-post', 'cbrgm/bluesky-github-action'],
  verified: 'documentation',
} as const satisfies ActionEntry
