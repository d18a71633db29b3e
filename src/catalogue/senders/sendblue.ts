import type { SenderEntry } from '../types.js'

export const sendblue = {
  provider: 'sendblue',
  packages: ['sendblue', 'chat-adapter-sendblue'],
  channel: 'sms',
  members: [
    { path: 'default().messages.send', module: 'sendblue', evidence: 'documentation' },
    { path: 'default().groups.sendMessage', module: 'sendblue', evidence: 'documentation' },
    { path: '(default|Sendblue)().(sendMessage|sendGroupMessage)', module: 'sendblue', versions: '<2', evidence: 'documentation' },
    { path: '(SendblueAdapter|createSendblueAdapter)().(postMessage|sendMediaMessage)', module: 'chat-adapter-sendblue', evidence: 'documentation' },
  ],
  nearMisses: ['default().typingIndicators.send', 'default().contacts.create'],
  idempotency: { support: 'none', evidence: 'documentation' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
