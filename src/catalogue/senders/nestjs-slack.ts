import type { SenderEntry } from '../entries/sender-entry.js'

export const nestjsSlack = {
  provider: 'nestjs-slack',
  packages: ['nestjs-slack'],
  channel: 'chat',
  members: [
    {
      path: 'SlackService().(sendText|sendBlocks|postMessage)',
      declaredIn: [{ package: 'nestjs-slack', container: 'SlackService' }],
    },
  ],
  nearMisses: ['SlackModule.(forRoot|forRootAsync)'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['nestjs-slack@2.0.0']],
} as const satisfies SenderEntry
