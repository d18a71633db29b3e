import type { ReadEntry } from '../entries/read-entry.js'

export const awsRead = {
  library: 'aws-read',
  packages: [
    '@aws-sdk/client-sqs',
    '@aws-sdk/client-secrets-manager',
    '@aws-sdk/client-ssm',
    '@aws-sdk/client-ecs',
    '@aws-sdk/client-ec2',
    '@aws-sdk/client-lambda',
    '@aws-sdk/client-cloudwatch',
    '@aws-sdk/client-cloudwatch-logs',
    '@aws-sdk/client-sfn',
    '@aws-sdk/client-cloudformation',
    '@aws-sdk/client-scheduler',
  ],
  state: 'service',
  members: [
    {
      path: '(SQSClient|SecretsManagerClient|SSMClient|ECSClient|EC2Client|LambdaClient|CloudWatchClient|CloudWatchLogsClient|SFNClient|CloudFormationClient|SchedulerClient)().send',
      when: [{ argument: 0, constructs: '^(Get|List|Describe|Receive|Query|Head|BatchGet)\\w*Command$' }],
    },
  ],
  verified: 'documentation',
  verifiedWith: [
    [
      '@aws-sdk/client-sqs@3.1164.0',
      '@aws-sdk/client-secrets-manager@3.1057.0',
      '@aws-sdk/client-ssm@3.1057.0',
      '@aws-sdk/client-ecs@3.1057.0',
      '@aws-sdk/client-ec2@3.1057.0',
      '@aws-sdk/client-lambda@3.1057.0',
      '@aws-sdk/client-cloudwatch@3.1057.0',
      '@aws-sdk/client-cloudwatch-logs@3.1057.0',
      '@aws-sdk/client-sfn@3.1056.0',
      '@aws-sdk/client-cloudformation@3.1057.0',
      '@aws-sdk/client-scheduler@3.1166.0',
    ],
  ],
} as const satisfies ReadEntry
