import type { SenderEntry } from '../entries/sender-entry.js'

export const vk = {
  provider: 'vk',
  packages: ['vk-io'],
  channel: 'chat',
  members: [
    { path: 'VK().api.messages.send' },
    { path: 'VK().api.wall.post' },
    { path: 'VK().updates.*<0>.(send|reply)' },
  ],
  nearMisses: ['VK().api.users.get'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 0, property: 'random_id' }],
    evidence: 'documentation',
    note: 'When it is stable.',
  },
  verified: 'compiler',
  verifiedWith: [['vk-io@4.10.1']],
} as const satisfies SenderEntry
