import type { SenderEntry } from '../entries/sender-entry.js'

export const azureCommunicationSms = {
  provider: 'azure-communication-sms',
  packages: ['@azure/communication-sms'],
  channel: 'sms',
  members: [
    { path: 'SmsClient().send', declaredIn: [{ package: '@azure/communication-sms', container: 'SmsClient' }] },
  ],
  nearMisses: [],
  idempotency: {
    support: 'retries-only',
    evidence: 'sdk source',
    note: 'The SDK makes its own repeatabilityRequestId per call; the caller cannot choose it.',
  },
  verified: 'compiler',
  verifiedWith: [['@azure/communication-sms@1.1.0']],
} as const satisfies SenderEntry
