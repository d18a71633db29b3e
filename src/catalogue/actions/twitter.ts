import type { ActionEntry } from '../entries/action-entry.js'

export const twitter = {
  provider: 'twitter',
  channel: 'chat',
  actions: [
    'ethomson/send-tweet-action',
    'rg-wood/send-tweet-action',
    'xorilog/twitter-action',
    'infraway/tweet-action',
    'snow-actions/tweet',
  ],
  verified: 'documentation',
} as const satisfies ActionEntry
