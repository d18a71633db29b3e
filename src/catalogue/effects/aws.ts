import type { EffectEntry } from '../entries/effect-entry.js'

export const aws = {
  library: 'aws',
  packages: [
    '@aws-sdk/client-sqs',
    '@aws-sdk/client-sns',
    '@aws-sdk/client-eventbridge',
    '@aws-sdk/client-scheduler',
    '@aws-sdk/client-lambda',
    '@aws-sdk/client-sfn',
    '@aws-sdk/client-ecs',
    '@aws-sdk/client-ec2',
    '@aws-sdk/client-route-53',
    '@aws-sdk/client-cloudfront',
    '@aws-sdk/client-cloudformation',
    '@aws-sdk/client-codebuild',
    '@aws-sdk/client-codepipeline',
    '@aws-sdk/client-iam',
    '@aws-sdk/client-rds',
    '@aws-sdk/client-ssm',
    '@aws-sdk/client-cognito-identity-provider',
    '@aws-sdk/client-kinesis',
    '@aws-sdk/client-firehose',
    '@aws-sdk/client-batch',
    '@aws-sdk/client-autoscaling',
    '@aws-sdk/client-secrets-manager',
    '@aws-sdk/client-ses',
    '@aws-sdk/client-sesv2',
  ],
  effect: 'infrastructure',
  members: [
    {
      path: '(SQSClient|SNSClient|EventBridgeClient|SchedulerClient|LambdaClient|SFNClient|ECSClient|EC2Client|Route53Client|CloudFrontClient|CloudFormationClient|CodeBuildClient|CodePipelineClient|IAMClient|RDSClient|SSMClient|CognitoIdentityProviderClient|KinesisClient|FirehoseClient|BatchClient|AutoScalingClient|SecretsManagerClient)().send',
      when: [
        {
          argument: 0,
          constructs:
            '^(?!Get|List|Describe|Head|Query|Scan|BatchGet|Search|Receive|Select|Lookup|Assume|TransactGet)\\w+Command$',
        },
      ],
    },
    {
      path: '(SESClient|SESv2Client|SES|SESV2)().send',
      when: [{ argument: 0, constructs: '^(?:Create|Delete|Put|Update|Verify|Set|Tag|Untag)\\w+Command$' }],
    },
    { path: '(SQS|SNS)().(sendMessage|sendMessageBatch|publish|publishBatch)' },
  ],
  commandObjects: [
    {
      path: '(SendMessageCommand|SendMessageBatchCommand|PublishCommand|PublishBatchCommand|PutEventsCommand|CreateScheduleCommand|InvokeCommand|StartExecutionCommand|RunTaskCommand|CreateInvalidationCommand|StartBuildCommand|CreateEmailIdentityCommand|DeleteEmailIdentityCommand)',
      method: 'send',
      argument: 0,
    },
  ],
  idempotency: {
    support: 'partial',
    parameters: [
      { argument: 0, property: 'MessageDeduplicationId' },
      { argument: 0, property: 'ClientToken' },
      { argument: 0, property: 'CallerReference' },
      { argument: 0, property: 'name' },
    ],
    evidence: 'documentation',
    note: 'FIFO queues and calls with a client token.',
  },
  verified: 'documentation',
  verifiedWith: [
    [
      '@aws-sdk/client-sqs@3.1164.0',
      '@aws-sdk/client-sns@3.1166.0',
      '@aws-sdk/client-eventbridge@3.1169.0',
      '@aws-sdk/client-scheduler@3.1166.0',
      '@aws-sdk/client-lambda@3.1057.0',
      '@aws-sdk/client-sfn@3.1056.0',
      '@aws-sdk/client-ecs@3.1057.0',
      '@aws-sdk/client-ec2@3.1057.0',
      '@aws-sdk/client-cloudformation@3.1057.0',
      '@aws-sdk/client-ssm@3.1057.0',
      '@aws-sdk/client-secrets-manager@3.1057.0',
      '@aws-sdk/client-ses@3.1169.0',
      '@aws-sdk/client-sesv2@3.1169.0',
    ],
  ],
} as const satisfies EffectEntry
