import type { SenderEntry } from '../entries/sender-entry.js'

export const maxMessenger = {
  provider: 'max-messenger',
  packages: ['@maxhub/max-bot-api'],
  channel: 'chat',
  members: [
    {
      path: 'Bot().api.(sendMessageToChat|sendMessageToUser|sendComment)',
      declaredIn: [{ package: '@maxhub/max-bot-api', container: 'Api' }],
    },
    {
      path: 'Api().(sendMessageToChat|sendMessageToUser|sendComment)',
      declaredIn: [{ package: '@maxhub/max-bot-api', container: 'Api' }],
    },
    { path: 'Context().reply', declaredIn: [{ package: '@maxhub/max-bot-api', container: 'Context' }] },
    {
      path: '(Bot|Composer)().*<0>.reply',
      declaredIn: [{ package: '@maxhub/max-bot-api', container: 'Context' }],
    },
    {
      path: '(Bot|Composer)().*<0>.api.(sendMessageToChat|sendMessageToUser)',
      evidence: 'documentation',
    },
  ],
  nearMisses: ['Bot().api.(sendAction|getMyInfo|editMessage)', 'Bot().start'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['@maxhub/max-bot-api@0.3.1']],
} as const satisfies SenderEntry
