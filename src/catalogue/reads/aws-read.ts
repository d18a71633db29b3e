import type { ReadEntry } from '../types.js'

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
} as const satisfies ReadEntry
