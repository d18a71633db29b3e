import type { SenderEntry } from '../entries/sender-entry.js'

export const lark = {
  provider: 'lark',
  packages: ['@larksuiteoapi/node-sdk'],
  channel: 'chat',
  members: [
    { path: 'Client().im.message.(create|reply|createByCard|replyByCard|forward)' },
    { path: 'Client().im.v1.message.(create|reply|createByCard|replyByCard|forward)' },
  ],
  nearMisses: ['Client().im.message.(get|list)', 'Client().im.image.create'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'compiler',
  verifiedWith: [['@larksuiteoapi/node-sdk@1.74.0']],
} as const satisfies SenderEntry
