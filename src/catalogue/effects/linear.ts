import type { EffectEntry } from '../entries/effect-entry.js'

export const linear = {
  library: 'linear',
  packages: ['@linear/sdk'],
  effect: 'record',
  members: [
    {
      path: 'LinearClient().**.(createIssue|updateIssue|archiveIssue|deleteIssue|createComment|updateComment|createProject|updateProject|createProjectUpdate|createAttachment|attachmentLinkURL|createReaction|createIssueLabel|issueAddLabel|createIssueRelation|update|archive|delete|issueCreate|issueUpdate|commentCreate|createIssueBatch|updateIssueBatch)',
    },
    { path: 'LinearClient().client.(rawRequest|request)', when: [{ argument: 0, matches: '^\\s*mutation\\b' }] },
  ],
  idempotency: {
    support: 'partial',
    parameters: [{ argument: 0, property: 'id' }],
    evidence: 'documentation',
    note: 'A UUID chosen by the client.',
  },
  verified: 'documentation',
  verifiedWith: [['@linear/sdk@98.0.0']],
} as const satisfies EffectEntry
