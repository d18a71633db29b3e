import type { ActionEntry } from '../entries/action-entry.js'

export const discord = {
  provider: 'discord',
  channel: 'chat',
  actions: [
    'ilshidur/action-discord',
    'sarisia/actions-status-discord',
    'tsickert/discord-webhook',
    'appleboy/discord-action',
    'sethcohen/github-releases-to-discord',
    'nobrayner/discord-webhook',
    'th0th/notify-discord',
    'rjstone/discord-webhook-notify',
    'johnnyhuy/actions-discord-git-webhook',
    'hugoalh/send-discord-ghaction',
    'stegzilla/discord-notify',
  ],
  verified: 'documentation',
} as const satisfies ActionEntry
