import type { SenderEntry } from '../entries/sender-entry.js'

export const line = {
  provider: 'line',
  packages: ['@line/bot-sdk'],
  channel: 'chat',
  members: [
    {
      path: 'messagingApi.MessagingApiClient().(pushMessage|replyMessage|multicast|broadcast|narrowcast)',
      declaredIn: [{ package: '@line/bot-sdk', container: 'MessagingApiClient' }],
    },
    {
      path: 'LineBotClient().(pushMessage|replyMessage|multicast|broadcast|narrowcast)',
      declaredIn: [{ package: '@line/bot-sdk', container: 'LineBotClientBase' }],
    },
    {
      path: 'LineBotClient.fromChannelAccessToken().(pushMessage|replyMessage|multicast|broadcast|narrowcast)',
      declaredIn: [{ package: '@line/bot-sdk', container: 'LineBotClientBase' }],
    },
    { path: 'Client().(pushMessage|replyMessage|multicast|broadcast|narrowcast)', versions: '<11' },
  ],
  nearMisses: [
    'messagingApi.MessagingApiClient().(validatePush|getProfile)',
    'LineBotClient().(validatePush|getProfile)',
  ],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, members: ['pushMessage', 'multicast', 'broadcast', 'narrowcast'] }],
    window: 86_400_000,
    evidence: 'types',
    note: 'The second argument is the retry key (a UUID). replyMessage has none: its token works once.',
  },
  notes: 'Version 11 dropped Client.',
  verified: 'compiler',
  verifiedWith: [['@line/bot-sdk@11.2.0'], ['@line/bot-sdk@9.9.0']],
} as const satisfies SenderEntry
