import type { SenderEntry } from '../entries/sender-entry.js'

export const alibabaCloud = {
  provider: 'alibaba-cloud',
  packages: ['@alicloud/dysmsapi20170525', '@alicloud/sms-sdk', '@alicloud/pop-core'],
  channel: 'sms',
  members: [
    {
      path: 'default().(sendSms|sendBatchSms|sendCardSms|sendBatchCardSms|sendLogisticsSms|sendRCS|sendRCSReply)',
      module: '@alicloud/dysmsapi20170525',
      declaredIn: [{ package: '@alicloud/dysmsapi20170525', container: 'Client' }],
    },
    {
      path: 'default().(sendSmsWithOptions|sendBatchSmsWithOptions|sendCardSmsWithOptions|sendBatchCardSmsWithOptions|sendLogisticsSmsWithOptions|sendRCSWithOptions|sendRCSReplyWithOptions)',
      module: '@alicloud/dysmsapi20170525',
      declaredIn: [{ package: '@alicloud/dysmsapi20170525', container: 'Client' }],
    },
    { path: 'default().(sendSMS|sendBatchSMS)', module: '@alicloud/sms-sdk', evidence: 'documentation' },
    {
      path: 'default().request',
      module: '@alicloud/pop-core',
      when: [{ argument: 0, matches: '^(Send(Batch)?(Sms|CardSms)|SingleSendMail|BatchSendMail|Push)$' }],
      declaredIn: [{ package: '@alicloud/pop-core', container: 'RPCClient' }],
    },
    {
      path: 'RPCClient().request',
      module: '@alicloud/pop-core',
      when: [{ argument: 0, matches: '^(Send(Batch)?(Sms|CardSms)|SingleSendMail|BatchSendMail|Push)$' }],
      evidence: 'documentation',
    },
  ],
  nearMisses: ['default().(querySendDetails|querySendStatistics|addSmsTemplate|requiredPhoneCode)'],
  idempotency: { support: 'none', evidence: 'types' },
  notes:
    '@alicloud/sms-sdk ships no types; @alicloud/pop-core exports RPCClient beside its default and declares the default alone.',
  verified: 'compiler',
  verifiedWith: [['@alicloud/dysmsapi20170525@4.6.0', '@alicloud/pop-core@1.8.0']],
} as const satisfies SenderEntry
