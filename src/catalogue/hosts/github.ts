import type { HostEntry } from '../entries/host-entry.js'

export const github = {
  provider: 'github',
  hosts: ['api.github.com', '*.ghe.com'],
  channel: 'issue',
  sends: [
    { path: '^/repos/.*/(comments|reviews|replies|requested_reviewers)$', methods: ['POST'] },
    { path: '^/repos/[^/]*/[^/]*/(issues|pulls|releases)$', methods: ['POST'] },
    { path: '^/gists/[^/]*/comments', methods: ['POST'] },
    {
      path: '^/graphql',
      methods: ['POST'],
      body: '\\b(addComment|createIssue|createPullRequest|addPullRequestReview|addPullRequestReviewThread|createDiscussion|addDiscussionComment)\\b',
    },
    { path: '^/repos/.*/(reactions|dispatches|assignees)$', methods: ['POST'], gray: true },
    { path: '^/repos/.*/issues/comments/', methods: ['PATCH'], gray: true },
  ],
  reads: ['^/(user|search|rate_limit|app)', '^/repos/[^/]*/[^/]*(/contents|/commits|/git|$)'],
  idempotency: { support: 'none', evidence: 'documentation' },
  root: { called: 'git_?hub' },
  verified: 'documentation',
} as const satisfies HostEntry
