import type { ReadEntry } from '../entries/read-entry.js'

export const slackRead = {
  library: 'slack-read',
  packages: ['@slack/web-api', '@slack/bolt'],
  state: 'service',
  members: [
    { path: '(WebClient|App)().**.conversations.(history|replies|list|info|members)' },
    { path: '(WebClient|App)().**.users.(info|list|lookupByEmail|conversations)' },
    { path: '(WebClient|App)().**.search.(messages|all|files)' },
    { path: '(WebClient|App)().**.(reactions|pins|bookmarks|files|reminders).(get|list|info)' },
    { path: '(WebClient|App)().**.chat.(getPermalink|scheduledMessages)' },
    { path: '(WebClient|App)().**.chat.scheduledMessages.list' },
  ],
  verified: 'documentation',
  verifiedWith: [['@slack/web-api@8.2.0', '@slack/bolt@5.1.0']],
} as const satisfies ReadEntry
