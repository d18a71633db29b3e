import type { SenderEntry } from '../entries/sender-entry.js'

export const sinch = {
  provider: 'sinch',
  packages: ['@sinch/sdk-core', '@sinch/sms'],
  channel: 'sms',
  members: [
    {
      path: 'SinchClient().sms.batches.(send|sendTextMessage|sendBinaryMessage|sendMediaMessage)',
      declaredIn: [{ package: '@sinch/sms', container: 'BatchesApi' }],
    },
    {
      path: 'BatchesApi().(send|sendTextMessage|sendBinaryMessage|sendMediaMessage)',
      declaredIn: [{ package: '@sinch/sms', container: 'BatchesApi' }],
    },
    {
      path: 'SinchClient().conversation.messages.(send|sendTextMessage)',
      channel: 'chat',
      declaredIn: [{ package: '@sinch/conversation', container: 'MessagesApi' }],
    },
    { path: 'SinchClient().verification.verifications.(startSms|startPhoneCall|startFlashCall)' },
    { path: 'SinchClient().voice.callouts.(tts|custom|conference)', channel: 'voice' },
  ],
  nearMisses: ['BatchesApi().(list|get|dryRun)', 'SinchClient().sms.batches.list'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['@sinch/sdk-core@1.3.0']],
} as const satisfies SenderEntry
