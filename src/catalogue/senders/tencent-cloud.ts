import type { SenderEntry } from '../entries/sender-entry.js'

export const tencentCloud = {
  provider: 'tencent-cloud',
  packages: [
    'tencentcloud-sdk-nodejs',
    'tencentcloud-sdk-nodejs-sms',
    'tencentcloud-sdk-nodejs-ses',
    'tencentcloud-sdk-nodejs-intl-en',
  ],
  channel: 'sms',
  members: [
    {
      path: 'sms.*.Client().SendSms',
      declaredIn: [
        { package: 'tencentcloud-sdk-nodejs-sms', container: 'Client' },
        { package: 'tencentcloud-sdk-nodejs', container: 'Client' },
      ],
    },
    {
      path: 'ses.*.Client().(SendEmail|BatchSendEmail)',
      channel: 'email',
      declaredIn: [
        { package: 'tencentcloud-sdk-nodejs-ses', container: 'Client' },
        { package: 'tencentcloud-sdk-nodejs', container: 'Client' },
      ],
    },
  ],
  nearMisses: ['sms.*.Client().PullSmsSendStatus'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['tencentcloud-sdk-nodejs-sms@4.1.306'], ['tencentcloud-sdk-nodejs-ses@4.1.76']],
} as const satisfies SenderEntry
