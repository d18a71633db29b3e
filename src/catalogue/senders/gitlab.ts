import type { SenderEntry } from '../entries/sender-entry.js'

export const gitlab = {
  provider: 'gitlab',
  packages: ['@gitbeaker/rest', '@gitbeaker/node', '@gitbeaker/core'],
  channel: 'issue',
  members: [
    {
      path: 'Gitlab().(IssueNotes|MergeRequestNotes|Issues|MergeRequestDiscussions|IssueDiscussions|MergeRequests|CommitDiscussions|EpicNotes).create',
      declaredIn: [
        { package: '@gitbeaker/core', container: 'IssueNotes' },
        { package: '@gitbeaker/core', container: 'MergeRequestNotes' },
        { package: '@gitbeaker/core', container: 'Issues' },
        { package: '@gitbeaker/core', container: 'MergeRequestDiscussions' },
        { package: '@gitbeaker/core', container: 'IssueDiscussions' },
        { package: '@gitbeaker/core', container: 'MergeRequests' },
        { package: '@gitbeaker/core', container: 'CommitDiscussions' },
        { package: '@gitbeaker/core', container: 'EpicNotes' },
      ],
    },
  ],
  nearMisses: ['Gitlab().IssueNotes.all', 'Gitlab().Branches.create', 'Gitlab().Issues.all'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'Declared in @gitbeaker/core.',
  verified: 'compiler',
  verifiedWith: [['@gitbeaker/rest@43.8.0']],
} as const satisfies SenderEntry
