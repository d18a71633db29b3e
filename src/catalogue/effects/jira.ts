import type { EffectEntry } from '../entries/effect-entry.js'

export const jira = {
  library: 'jira',
  packages: ['jira.js', 'jira-client', 'jira-connector'],
  effect: 'record',
  members: [
    {
      path: '(Version2Client|Version3Client|AgileClient)().**.(createIssue|createIssues|editIssue|deleteIssue|assignIssue|doTransition|addComment|updateComment|deleteComment|linkIssues|addWatcher|addWorklog|notify|addAttachment|createProject|createVersion|moveIssuesToSprintAndRank|createSprint|updateSprint|createRequest|createOrUpdateRemoteIssueLink)',
    },
    { path: 'default().(addNewIssue|updateIssue|transitionIssue|addComment|issueLink)' },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['jira.js@5.4.0']],
} as const satisfies EffectEntry
