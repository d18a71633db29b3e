import type { SenderEntry } from '../entries/sender-entry.js'

export const nestjsTwilio = {
  provider: 'nestjs-twilio',
  packages: ['nestjs-twilio'],
  channel: 'sms',
  members: [
    {
      path: 'TwilioService().client.messages.create',
      declaredIn: [{ package: 'twilio', container: 'MessageListInstance' }],
    },
    {
      path: 'TwilioService().client.calls.create',
      channel: 'voice',
      declaredIn: [{ package: 'twilio', container: 'CallListInstance' }],
    },
  ],
  nearMisses: ['TwilioService().client.messages.list'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['nestjs-twilio@4.4.0', 'twilio@5.10.0']],
} as const satisfies SenderEntry
