import type { SenderEntry } from '../entries/sender-entry.js'

export const pushbullet = {
  provider: 'pushbullet',
  packages: ['pushbullet'],
  channel: 'push',
  members: [{ path: 'default().(note|link|file|push|address|list|sendSMS)' }],
  nearMisses: ['default().(devices|history|me|stream|deletePush|updatePush)'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['pushbullet@3.0.0']],
} as const satisfies SenderEntry
