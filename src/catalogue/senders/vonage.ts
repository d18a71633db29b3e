import type { SenderEntry } from '../entries/sender-entry.js'

export const vonage = {
  provider: 'vonage',
  packages: [
    '@vonage/server-sdk',
    '@vonage/messages',
    '@vonage/sms',
    '@vonage/verify2',
    '@vonage/voice',
    '@vonage/verify',
    'nexmo',
  ],
  channel: 'sms',
  members: [
    { path: 'Vonage().sms.send', declaredIn: [{ package: '@vonage/sms', container: 'SMS' }] },
    { path: 'Vonage().messages.send', declaredIn: [{ package: '@vonage/messages', container: 'Messages' }] },
    {
      path: 'Vonage().voice.createOutboundCall',
      channel: 'voice',
      declaredIn: [{ package: '@vonage/voice', container: 'Voice' }],
    },
    { path: 'Vonage().verify.start', declaredIn: [{ package: '@vonage/verify', container: 'Verify' }] },
    { path: 'Vonage().verify2.newRequest', declaredIn: [{ package: '@vonage/verify2', container: 'Verify2' }] },
    {
      path: 'Messages().send',
      module: '@vonage/messages',
      declaredIn: [{ package: '@vonage/messages', container: 'Messages' }],
    },
    { path: 'SMS().send', module: '@vonage/sms', declaredIn: [{ package: '@vonage/sms', container: 'SMS' }] },
    {
      path: 'default().message.(sendSms|sendBinaryMessage|sendWapPushMessage)',
      module: 'nexmo',
      evidence: 'documentation',
    },
    { path: 'default().channel.send', module: 'nexmo', evidence: 'documentation' },
    { path: 'default().calls.create', module: 'nexmo', channel: 'voice', evidence: 'documentation' },
  ],
  nearMisses: ['Vonage().verify.check', 'Vonage().verify2.checkCode', 'Vonage().numbers.getOwnedNumbers'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['@vonage/server-sdk@3.27.0']],
} as const satisfies SenderEntry
