import type { SenderEntry } from '../entries/sender-entry.js'

export const sendblue = {
  provider: 'sendblue',
  packages: ['sendblue', 'chat-adapter-sendblue'],
  channel: 'sms',
  members: [
    {
      path: 'default().messages.send',
      module: 'sendblue',
      declaredIn: [{ package: 'sendblue', container: 'Messages' }],
    },
    {
      path: 'default().groups.sendMessage',
      module: 'sendblue',
      declaredIn: [{ package: 'sendblue', container: 'Groups' }],
    },
    {
      path: 'default().sendCarousel.send',
      module: 'sendblue',
      declaredIn: [{ package: 'sendblue', container: 'SendCarousel' }],
    },
    {
      path: 'default().requestLocation.create',
      module: 'sendblue',
      gray: true,
      declaredIn: [{ package: 'sendblue', container: 'RequestLocation' }],
    },
    {
      path: '(default|Sendblue)().(sendMessage|sendGroupMessage)',
      module: 'sendblue',
      versions: '<2',
      evidence: 'documentation',
    },
    {
      path: '(SendblueAdapter|createSendblueAdapter)().(postMessage|sendMediaMessage|stream)',
      module: 'chat-adapter-sendblue',
      declaredIn: [{ package: 'chat-adapter-sendblue', container: 'SendblueAdapter' }],
    },
  ],
  nearMisses: [
    'default().typingIndicators.send',
    'default().contacts.create',
    '(SendblueAdapter|createSendblueAdapter)().(startTyping|markRead|addReaction|fetchMessages)',
  ],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['sendblue@3.17.0'], ['chat-adapter-sendblue@0.2.0']],
} as const satisfies SenderEntry
