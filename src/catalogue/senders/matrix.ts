import type { SenderEntry } from '../entries/sender-entry.js'

export const matrix = {
  provider: 'matrix',
  packages: ['matrix-js-sdk', 'matrix-bot-sdk', '@vector-im/matrix-bot-sdk'],
  channel: 'chat',
  members: [
    {
      path: '(createClient|MatrixClient)().(sendMessage|sendTextMessage|sendNotice|sendHtmlMessage|sendEmoteMessage|sendEvent)',
      declaredIn: [{ package: 'matrix-js-sdk', container: 'MatrixClient' }],
    },
    {
      path: 'MatrixClient().(sendText|sendHtmlText|sendHtmlNotice|replyText|replyNotice)',
      declaredIn: [{ package: 'matrix-bot-sdk', container: 'MatrixClient' }],
    },
    { path: 'Intent().(sendText|sendEvent)' },
    { path: 'Appservice().botIntent.(sendText|sendEvent)' },
    { path: 'Appservice().(getIntent|getIntentForUserId|getIntentForSuffix)().(sendText|sendEvent)' },
    {
      path: 'Intent().underlyingClient.(sendMessage|sendText|sendNotice|sendEvent|sendHtmlText|sendHtmlNotice|replyText|replyNotice|replyHtmlText|replyHtmlNotice)',
    },
    {
      path: 'Appservice().botClient.(sendMessage|sendText|sendNotice|sendEvent|sendHtmlText|sendHtmlNotice|replyText|replyNotice|replyHtmlText|replyHtmlNotice)',
    },
    {
      path: 'Appservice().botIntent.underlyingClient.(sendMessage|sendText|sendNotice|sendEvent|sendHtmlText|sendHtmlNotice|replyText|replyNotice|replyHtmlText|replyHtmlNotice)',
    },
    {
      path: 'createClient().(sendStateEvent|invite)',
      gray: true,
      declaredIn: [{ package: 'matrix-js-sdk', container: 'MatrixClient' }],
    },
  ],
  nearMisses: [
    'createClient().(sendTyping|sendReceipt|joinRoom)',
    'Intent().underlyingClient.(sendStateEvent|sendReadReceipt)',
  ],
  idempotency: {
    support: 'effective',
    parameters: [
      { argument: 3, members: ['sendEvent'] },
      { argument: 2, members: ['sendMessage', 'sendTextMessage', 'sendNotice'] },
    ],
    evidence: 'types',
    note: 'txnId: the server drops a repeat of the same device. One argument later where a thread id is given.',
  },
  verified: 'compiler',
  verifiedWith: [['matrix-js-sdk@37.5.0'], ['matrix-bot-sdk@0.8.0']],
} as const satisfies SenderEntry
