import type { SenderEntry } from '../entries/sender-entry.js'

export const jiraLegacy = {
  provider: 'jira-legacy',
  packages: ['jira-client', 'jira-connector'],
  channel: 'issue',
  members: [
    { path: 'default().(addNewIssue|addComment|addCommentAdvanced)', module: 'jira-client' },
    {
      path: 'default().issue.(createIssue|createIssues|addComment)',
      module: 'jira-connector',
      evidence: 'documentation',
    },
  ],
  nearMisses: ['default().(findIssue|searchJira|getIssue)'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'compiler',
  verifiedWith: [['@types/jira-client@7.1.9']],
} as const satisfies SenderEntry
