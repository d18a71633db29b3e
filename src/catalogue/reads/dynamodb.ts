import type { ReadEntry } from '../entries/read-entry.js'

export const dynamodb = {
  library: 'dynamodb',
  packages: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', 'aws-sdk', 'electrodb', 'dynamoose'],
  state: 'database',
  members: [
    { path: '(DynamoDB|DynamoDBDocument)().(getItem|get|query|scan|batchGet|batchGetItem|transactGet)' },
    { path: 'DynamoDBDocument.from().(get|query|scan|batchGet)' },
    { path: 'DynamoDB.DocumentClient().(get|query|scan|batchGet)' },
    {
      path: '(DynamoDBClient|DynamoDBDocumentClient)().send',
      when: [
        {
          argument: 0,
          constructs: '^(GetItem|Get|Query|Scan|BatchGetItem|BatchGet|TransactGetItems|TransactGet)Command$',
        },
      ],
    },
    {
      path: 'DynamoDBDocumentClient.from().send',
      when: [{ argument: 0, constructs: '^(Get|Query|Scan|BatchGet|TransactGet)Command$' }],
    },
    { path: 'model().(get|query|scan|batchGet)' },
  ],
  verified: 'documentation',
  verifiedWith: [['@aws-sdk/client-dynamodb@3.1057.0', '@aws-sdk/lib-dynamodb@3.1057.0', 'aws-sdk@2.1693.0']],
} as const satisfies ReadEntry
