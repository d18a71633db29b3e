import type { SenderEntry } from '../entries/sender-entry.js'

export const skyware = {
  provider: 'skyware',
  packages: ['@skyware/bot'],
  channel: 'chat',
  members: [
    { path: 'Bot().(post|sendMessage)', declaredIn: [{ package: '@skyware/bot', container: 'Bot' }] },
    {
      path: '(Post|PostReference)().(reply|quote)',
      declaredIn: [{ package: '@skyware/bot', container: 'PostReference' }],
    },
    { path: 'Bot().on<0>.(reply|quote)', evidence: 'documentation' },
    { path: 'Profile().sendMessage', declaredIn: [{ package: '@skyware/bot', container: 'Profile' }] },
    { path: 'Conversation().sendMessage', declaredIn: [{ package: '@skyware/bot', container: 'Conversation' }] },
    { path: 'Bot().(getConversation|getConversationForMembers|getProfile)().sendMessage', evidence: 'documentation' },
    { path: 'Bot().(like|repost)', gray: true, declaredIn: [{ package: '@skyware/bot', container: 'Bot' }] },
  ],
  nearMisses: ['Bot().(login|getProfile|getPost|follow)'],
  idempotency: { support: 'none', evidence: 'types' },
  notes: 'A bot on Bluesky.',
  verified: 'compiler',
  verifiedWith: [['@skyware/bot@0.3.12']],
} as const satisfies SenderEntry
