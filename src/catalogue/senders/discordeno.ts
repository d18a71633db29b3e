import type { SenderEntry } from '../entries/sender-entry.js'

export const discordeno = {
  provider: 'discordeno',
  packages: ['@discordeno/bot', 'discordeno', '@discordeno/rest'],
  channel: 'chat',
  members: [
    {
      path: 'createBot().helpers.(sendMessage|executeWebhook|createForumThread|followAnnouncement)',
      declaredIn: [{ package: '@discordeno/bot', container: 'BotHelpers' }],
    },
    {
      path: 'createBot().rest.(sendMessage|executeWebhook|createForumThread)',
      declaredIn: [{ package: '@discordeno/rest', container: 'RestManager' }],
    },
    {
      path: 'createRestManager().(sendMessage|executeWebhook|createForumThread)',
      module: '@discordeno/rest',
      declaredIn: [{ package: '@discordeno/rest', container: 'RestManager' }],
    },
    {
      path: 'createBot().helpers.(sendInteractionResponse|sendFollowupMessage|editMessage)',
      gray: true,
      declaredIn: [{ package: '@discordeno/bot', container: 'BotHelpers' }],
    },
  ],
  nearMisses: ['createBot().helpers.(getMessage|triggerTypingIndicator)', 'createBot().start'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['@discordeno/bot@21.0.0', '@discordeno/rest@21.0.0']],
} as const satisfies SenderEntry
