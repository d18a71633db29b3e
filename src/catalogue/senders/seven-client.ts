import type { SenderEntry } from '../entries/sender-entry.js'

export const sevenClient = {
  provider: 'seven-client',
  packages: ['sms77-client', '@seven.io/client', '@seven.io/api'],
  channel: 'sms',
  members: [
    {
      path: '(default|Sms77Client)().(sms|voice)',
      module: 'sms77-client',
      declaredIn: [{ package: 'sms77-client', container: 'Sms77Client' }],
    },
    {
      path: '(SmsResource|VoiceResource|RcsResource)().dispatch',
      module: '@seven.io/client',
      evidence: 'documentation',
    },
    { path: '(SmsResource|VoiceResource|RcsResource)().dispatch', module: '@seven.io/api', evidence: 'documentation' },
  ],
  nearMisses: ['Sms77Client().balance', 'Sms77Client().lookup'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'documentation',
  verifiedWith: [['sms77-client@2.27.0']],
} as const satisfies SenderEntry
