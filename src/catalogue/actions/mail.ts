import type { ActionEntry } from '../entries/action-entry.js'

export const mail = {
  provider: 'mail',
  channel: 'email',
  actions: ['dawidd6/action-send-mail', 'licenseware/send-email-notification', 'cinotify/github-action'],
  verified: 'documentation',
} as const satisfies ActionEntry
