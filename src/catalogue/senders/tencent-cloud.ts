import type { SenderEntry } from '../types.js'

export const tencentCloud = {
  provider: 'tencent-cloud',
  packages: ['tencentcloud-sdk-nodejs', 'tencentcloud-sdk-nodejs-sms', 'tencentcloud-sdk-nodejs-ses', 'tencentcloud-sdk-nodejs-intl-en'],
  channel: 'sms',
  members: [
    { path: 'sms.*.Client().SendSms' },
    { path: 'ses.*.Client().(SendEmail|BatchSendEmail)', channel: 'email' },
  ],
  nearMisses: [
    'sms.*.Client().PullSmsSendStatus',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
