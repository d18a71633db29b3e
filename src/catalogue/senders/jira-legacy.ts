import type { SenderEntry } from '../types.js'

export const jiraLegacy = {
  provider: 'jira-legacy',
  packages: ['jira-client', 'jira-connector'],
  channel: 'issue',
  members: [
    { path: 'default().(addNewIssue|addComment|addCommentAdvanced)' },
    { path: 'default().issue.(createIssue|createIssues|addComment)' },
  ],
  nearMisses: [
    'default().(findIssue|searchJira|getIssue)',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
