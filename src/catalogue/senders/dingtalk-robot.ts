import type { SenderEntry } from '../entries/sender-entry.js'

export const dingtalkRobot = {
  provider: 'dingtalk-robot',
  packages: ['dingtalk-robot-sender'],
  channel: 'chat',
  members: [{ path: 'default().(send|text|link|markdown|actionCard|feedCard)' }],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['dingtalk-robot-sender@1.2.0']],
} as const satisfies SenderEntry
