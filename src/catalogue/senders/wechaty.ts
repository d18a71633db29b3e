import type { SenderEntry } from '../entries/sender-entry.js'

export const wechaty = {
  provider: 'wechaty',
  packages: ['wechaty'],
  channel: 'chat',
  members: [{ path: 'WechatyBuilder.build().*<0>.say' }, { path: 'WechatyBuilder.build().(Contact|Room).find().say' }],
  nearMisses: ['WechatyBuilder.build().(start|stop)'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
