import type { SenderEntry } from '../entries/sender-entry.js'

export const discordGiveaways = {
  provider: 'discord-giveaways',
  packages: ['discord-giveaways'],
  channel: 'chat',
  members: [
    {
      path: 'GiveawaysManager().(start|reroll)',
      declaredIn: [{ package: 'discord-giveaways', container: 'GiveawaysManager' }],
    },
  ],
  nearMisses: ['GiveawaysManager().(edit|pause|unpause)'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['discord-giveaways@6.0.1', 'discord.js@14.28.1']],
} as const satisfies SenderEntry
