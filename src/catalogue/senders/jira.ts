import type { SenderEntry } from '../entries/sender-entry.js'

export const jira = {
  provider: 'jira',
  packages: ['jira.js'],
  channel: 'issue',
  members: [
    {
      path: '(Version3Client|Version2Client)().issueComments.addComment',
      declaredIn: [
        { package: 'jira.js', container: 'IssueComments', file: 'types/version3/issueComments' },
        { package: 'jira.js', container: 'IssueComments', file: 'types/version2/issueComments' },
      ],
    },
    {
      path: '(Version3Client|Version2Client)().issues.(createIssue|createIssues)',
      declaredIn: [
        { package: 'jira.js', container: 'Issues', file: 'types/version3/issues' },
        { package: 'jira.js', container: 'Issues', file: 'types/version2/issues' },
      ],
    },
    {
      path: '(Version3Client|Version2Client)().issues.notify',
      channel: 'email',
      declaredIn: [
        { package: 'jira.js', container: 'Issues', file: 'types/version3/issues' },
        { package: 'jira.js', container: 'Issues', file: 'types/version2/issues' },
      ],
    },
    {
      path: '(Version3Client|Version2Client)().issueWatchers.addWatcher',
      gray: true,
      declaredIn: [
        { package: 'jira.js', container: 'IssueWatchers', file: 'types/version3/issueWatchers' },
        { package: 'jira.js', container: 'IssueWatchers', file: 'types/version2/issueWatchers' },
      ],
    },
    {
      path: '(Version3Client|Version2Client)().issues.doTransition',
      gray: true,
      declaredIn: [
        { package: 'jira.js', container: 'Issues', file: 'types/version3/issues' },
        { package: 'jira.js', container: 'Issues', file: 'types/version2/issues' },
      ],
    },
  ],
  nearMisses: ['Version3Client().issues.getIssue', 'Version3Client().issueComments.getComments'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'issues.notify mails people.',
  verified: 'compiler',
  verifiedWith: [['jira.js@5.4.0']],
} as const satisfies SenderEntry
