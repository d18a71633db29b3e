import type { SenderEntry } from '../types.js'

export const alibabaCloud = {
  provider: 'alibaba-cloud',
  packages: ['@alicloud/dysmsapi20170525', '@alicloud/sms-sdk', '@alicloud/pop-core'],
  channel: 'sms',
  members: [
    { path: 'default().(sendSms|sendSmsWithOptions|sendBatchSms|sendBatchSmsWithOptions|sendSMS|sendBatchSMS)' },
    { path: 'default().request', module: '@alicloud/pop-core', when: [{ argument: 0, matches: '^(Send(Batch)?(Sms|CardSms)|SingleSendMail|BatchSendMail|Push)$' }] },
  ],
  nearMisses: [
    'default().querySendDetails',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
