import type { HostEntry } from '../entries/host-entry.js'

export const gmail = {
  provider: 'gmail',
  hosts: ['gmail.googleapis.com', 'www.googleapis.com'],
  channel: 'email',
  sends: [
    { path: '/gmail/v1/users/[^/]*/(messages|drafts)/send', methods: ['POST'] },
    { path: '/calendar/v3/calendars/[^/]*/events(/quickAdd|\\?|$)', methods: ['POST'], channel: 'calendar' },
  ],
  reads: ['/gmail/v1/users/[^/]*/(messages|labels|threads)(\\?|$)', '/(oauth2|drive|upload)/'],
  verified: 'documentation',
} as const satisfies HostEntry
