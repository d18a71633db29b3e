import type { SenderEntry } from '../entries/sender-entry.js'

export const bandwidth = {
  provider: 'bandwidth',
  packages: ['@bandwidth/messaging', 'bandwidth-sdk'],
  channel: 'sms',
  members: [
    {
      path: 'ApiController().createMessage',
      module: '@bandwidth/messaging',
      declaredIn: [{ package: '@bandwidth/messaging', container: 'ApiController' }],
    },
    { path: 'MessagesApi().createMessage', module: 'bandwidth-sdk', evidence: 'documentation' },
    { path: 'CallsApi().createCall', module: 'bandwidth-sdk', evidence: 'documentation' },
  ],
  nearMisses: ['ApiController().getMessages', 'ApiController().uploadMedia'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'documentation',
  verifiedWith: [['@bandwidth/messaging@4.1.7']],
} as const satisfies SenderEntry
