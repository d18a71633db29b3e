import type { SenderEntry } from '../entries/sender-entry.js'

export const linear = {
  provider: 'linear',
  packages: ['@linear/sdk'],
  channel: 'issue',
  members: [
    {
      path: 'LinearClient().(createComment|createIssue|createProjectUpdate)',
      declaredIn: [{ package: '@linear/sdk', container: 'LinearSdk' }],
    },
    {
      path: 'LinearClient().client.(rawRequest|request)',
      when: [{ argument: 0, matches: '\\b(issueCreate|commentCreate|projectUpdateCreate)\\b' }],
      declaredIn: [{ package: '@linear/sdk', container: 'LinearGraphQLClient' }],
    },
    {
      path: 'LinearClient().(updateIssue|createAttachment|createReaction)',
      gray: true,
      declaredIn: [{ package: '@linear/sdk', container: 'LinearSdk' }],
    },
  ],
  nearMisses: ['LinearClient().(createNotificationSubscription|createIssueLabel|issues|issue)'],
  idempotency: {
    support: 'partial',
    parameters: [{ argument: 0, property: 'id' }],
    evidence: 'types',
    note: 'A UUID chosen by the client: the second create with it fails.',
  },
  verified: 'compiler',
  verifiedWith: [['@linear/sdk@98.0.0']],
} as const satisfies SenderEntry
