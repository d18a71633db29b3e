import type { SenderEntry } from '../entries/sender-entry.js'

export const awsPinpoint = {
  provider: 'aws-pinpoint',
  packages: [
    '@aws-sdk/client-pinpoint',
    '@aws-sdk/client-pinpoint-sms-voice-v2',
    '@aws-sdk/client-pinpoint-email',
    '@aws-sdk/client-socialmessaging',
  ],
  channel: 'sms',
  members: [
    {
      path: 'PinpointClient().send',
      channel: 'push',
      when: [{ argument: 0, constructs: '^Send(Users)?MessagesCommand$' }],
      declaredIn: [{ package: '@smithy/core', container: 'Client' }],
    },
    {
      path: 'PinpointSMSVoiceV2Client().send',
      when: [{ argument: 0, constructs: '^Send(Text|Voice|Media)MessageCommand$' }],
      declaredIn: [{ package: '@smithy/core', container: 'Client' }],
    },
    {
      path: 'Pinpoint().(sendMessages|sendUsersMessages)',
      channel: 'push',
      declaredIn: [{ package: '@aws-sdk/client-pinpoint', container: 'Pinpoint' }],
    },
    {
      path: 'PinpointSMSVoiceV2().(sendTextMessage|sendVoiceMessage|sendMediaMessage)',
      declaredIn: [{ package: '@aws-sdk/client-pinpoint-sms-voice-v2', container: 'PinpointSMSVoiceV2' }],
    },
  ],
  commandObjects: [
    {
      path: '(SendMessagesCommand|SendUsersMessagesCommand|SendTextMessageCommand|SendVoiceMessageCommand|SendMediaMessageCommand)',
      method: 'send',
      argument: 0,
    },
    { path: 'SendEmailCommand', method: 'send', argument: 0, channel: 'email' },
    { path: 'SendWhatsAppMessageCommand', method: 'send', argument: 0, channel: 'chat' },
  ],
  nearMisses: ['Pinpoint().getApp'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [
    ['@aws-sdk/client-pinpoint@3.1132.0', '@aws-sdk/client-pinpoint-sms-voice-v2@3.1138.0'],
    ['@aws-sdk/client-pinpoint-email@3.716.0', '@aws-sdk/client-socialmessaging@3.1069.0'],
  ],
} as const satisfies SenderEntry
