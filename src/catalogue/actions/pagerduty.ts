import type { ActionEntry } from '../entries/action-entry.js'

export const pagerduty = {
  provider: 'pagerduty',
  channel: 'incident',
  actions: ['entle/action-pagerduty-alert', 'miparnisari/action-pagerduty-alert'],
  verified: 'documentation',
} as const satisfies ActionEntry
