import type { ActionEntry } from '../entries/action-entry.js'

export const telegram = {
  provider: 'telegram',
  channel: 'chat',
  actions: [
    'appleboy/telegram-action',
    'cbrgm/telegram-github-action',
    'yanzay/notify-telegram',
    'xireiki/channel-post',
    'everythingsuckz/github-telegram-notify',
  ],
  verified: 'documentation',
} as const satisfies ActionEntry
