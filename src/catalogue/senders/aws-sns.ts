import type { SenderEntry } from '../entries/sender-entry.js'

export const awsSns = {
  provider: 'aws-sns',
  packages: ['@aws-sdk/client-sns', 'aws-sdk'],
  channel: 'sms',
  members: [
    {
      path: 'SNSClient().send',
      when: [{ argument: 0, constructs: '^Publish(Batch)?Command$' }],
      declaredIn: [{ package: '@smithy/core', container: 'Client' }],
    },
    {
      path: 'SNS().(publish|publishBatch)',
      declaredIn: [
        { package: '@aws-sdk/client-sns', container: 'SNS' },
        { package: 'aws-sdk', container: 'SNS' },
      ],
    },
    {
      path: 'default().publish',
      module: 'aws-sdk/clients/sns',
      declaredIn: [{ package: 'aws-sdk', container: 'SNS' }],
    },
  ],
  commandObjects: [{ path: '(PublishCommand|PublishBatchCommand)', method: 'send', argument: 0 }],
  nearMisses: ['SNS().(createTopic|subscribe|listTopics)', 'SubscribeCommand', 'CreateTopicCommand'],
  idempotency: {
    support: 'partial',
    parameters: [{ argument: 0, property: 'MessageDeduplicationId' }],
    window: 300_000,
    evidence: 'types',
    note: 'FIFO topics only; standard topics and SMS have none.',
  },
  retries: { default: 3, option: 'maxAttempts' },
  notes:
    'A publish to a topic may be an internal event: a PhoneNumber or a topic with people behind it makes it a notification.',
  verified: 'compiler',
  verifiedWith: [['@aws-sdk/client-sns@3.1166.0', 'aws-sdk@2.1693.0']],
} as const satisfies SenderEntry
