import type { TriggerEntry } from '../entries/trigger-entry.js'

export const awsLambda = {
  name: 'aws-lambda',
  packages: ['aws-lambda', '@types/aws-lambda'],
  kind: 'queue-worker',
  registers: [
    { path: '(ScheduledHandler|EventBridgeHandler)', kind: 'cron', handler: { kind: 'annotated' } },
    {
      path: '(SQSHandler|SNSHandler|S3Handler|SESHandler|KinesisStreamHandler|DynamoDBStreamHandler|Handler|CustomMessageTriggerHandler|PostConfirmationTriggerHandler)',
      handler: { kind: 'annotated' },
    },
    {
      path: '(APIGatewayProxyHandler|APIGatewayProxyHandlerV2|ALBHandler|LambdaFunctionURLHandler)',
      kind: 'http-handler',
      handler: { kind: 'annotated' },
    },
    {
      path: '(ScheduledEvent|EventBridgeEvent|CloudWatchAlarmEvent)',
      kind: 'cron',
      handler: { kind: 'taking', index: 0, exports: '[hH]andler$|^(default|main|lambda\\w*)$' },
    },
    {
      path: '(SQSEvent|SNSEvent|S3Event|SESEvent|KinesisStreamEvent|DynamoDBStreamEvent|CloudWatchLogsEvent|PostConfirmationTriggerEvent|CustomMessageTriggerEvent)',
      handler: { kind: 'taking', index: 0, exports: '[hH]andler$|^(default|main|lambda\\w*)$' },
    },
    {
      path: '(APIGatewayProxyEvent|APIGatewayProxyEventV2|APIGatewayEvent|ALBEvent|LambdaFunctionURLEvent)',
      kind: 'http-handler',
      handler: { kind: 'taking', index: 0, exports: '[hH]andler$|^(default|main|lambda\\w*)$' },
    },
    {
      kind: 'http-handler',
      handler: {
        kind: 'file',
        pattern: '\\.[mc]?[jt]s$',
        exports: ['handler', 'lambdaHandler'],
        takes: '^_?(event|evt)$',
        answers: 'statusCode',
      },
    },
    {
      handler: {
        kind: 'file',
        pattern: '\\.[mc]?[jt]s$',
        exports: ['handler', 'lambdaHandler'],
        takes: '^_?(event|evt)$',
        never: 'statusCode',
      },
    },
    {
      handler: {
        kind: 'file',
        pattern: '(^|/)(lambda|lambdas|functions|handlers?)/.*\\.[mc]?[jt]s$|(^|/)(lambda|handler)\\.[mc]?[jt]s$',
        exports: ['handler'],
      },
    },
  ],
  delivery: {
    guarantee: 'at-least-once',
    overlap: 'yes',
    retries: '2 for asynchronous invokes; queues until maxReceiveCount',
    guards: [],
  },
  notes: 'event.id or messageId is the natural key.',
  verified: 'compiler',
  verifiedWith: [['@types/aws-lambda@8.10.164']],
} as const satisfies TriggerEntry
