import type { ActionEntry } from '../entries/action-entry.js'

export const ntfy = {
  provider: 'ntfy',
  channel: 'push',
  actions: ['niniyas/ntfy-action'],
  verified: 'documentation',
} as const satisfies ActionEntry
