import type { ActionEntry } from '../entries/action-entry.js'

export const twilio = {
  provider: 'twilio',
  channel: 'sms',
  actions: ['twilio-labs/actions-sms'],
  verified: 'documentation',
} as const satisfies ActionEntry
