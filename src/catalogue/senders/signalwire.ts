import type { SenderEntry } from '../entries/sender-entry.js'

export const signalwire = {
  provider: 'signalwire',
  packages: ['@signalwire/compatibility-api'],
  channel: 'sms',
  members: [{ path: 'RestClient().messages.create' }, { path: 'RestClient().calls.create', channel: 'voice' }],
  nearMisses: ['RestClient().messages.list'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['@signalwire/compatibility-api@3.2.0']],
} as const satisfies SenderEntry
