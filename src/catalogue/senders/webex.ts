import type { SenderEntry } from '../entries/sender-entry.js'

export const webex = {
  provider: 'webex',
  packages: ['webex', 'webex-node-bot-framework'],
  channel: 'chat',
  members: [
    { path: 'init().messages.create' },
    { path: 'default().(hears|on)<0>.(say|reply)', module: 'webex-node-bot-framework' },
  ],
  nearMisses: ['init().messages.list'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
