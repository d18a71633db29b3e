import type { SenderEntry } from '../entries/sender-entry.js'

export const octokit = {
  provider: 'octokit',
  packages: [
    '@octokit/rest',
    'octokit',
    '@actions/github',
    '@octokit/core',
    '@octokit/action',
    'probot',
    '@octokit/app',
    '@octokit/webhooks',
    '@octokit/graphql',
    '@octokit/request',
  ],
  channel: 'issue',
  members: [
    {
      path: '(Octokit|ProbotOctokit|GitHubAPI|getOctokit|App|Probot|ApplicationFunction|Webhooks|Context).**.issues.(createComment|create)',
      witness: [
        'Octokit().rest.issues.createComment',
        'getOctokit().rest.issues.createComment',
        'App().webhooks.on<0>.octokit.rest.issues.createComment',
        'Probot().on<0>.octokit.rest.issues.createComment',
      ],
      declaredIn: [{ package: '@octokit/plugin-rest-endpoint-methods', container: 'RestEndpointMethods>issues' }],
    },
    {
      path: '(Octokit|ProbotOctokit|GitHubAPI|getOctokit|App|Probot|ApplicationFunction|Webhooks|Context).**.pulls.(createReview|createReviewComment|createReplyForReviewComment|submitReview|create|requestReviewers)',
      witness: [
        'Octokit().rest.pulls.createReview',
        'getOctokit().rest.pulls.createReview',
        'App().webhooks.on<0>.octokit.rest.pulls.createReview',
        'Probot().on<0>.octokit.rest.pulls.createReview',
      ],
      declaredIn: [{ package: '@octokit/plugin-rest-endpoint-methods', container: 'RestEndpointMethods>pulls' }],
    },
    {
      path: 'run<0>.**.issues.(createComment|create)',
      module: 'probot',
      witness: ['run<0>.on<0>.octokit.rest.issues.createComment'],
      declaredIn: [{ package: '@octokit/plugin-rest-endpoint-methods', container: 'RestEndpointMethods>issues' }],
    },
    {
      path: 'run<0>.**.pulls.(createReview|createReviewComment|create|requestReviewers)',
      module: 'probot',
      witness: ['run<0>.on<0>.octokit.rest.pulls.createReview'],
      declaredIn: [{ package: '@octokit/plugin-rest-endpoint-methods', container: 'RestEndpointMethods>pulls' }],
    },
    {
      path: '(Octokit|ProbotOctokit|GitHubAPI|getOctokit|App|Probot|ApplicationFunction|Webhooks|Context).**.repos.(createCommitComment|createRelease)',
      unless: [{ argument: 0, property: 'draft', equals: true, always: true }],
      witness: [
        'Octokit().rest.repos.createRelease',
        'getOctokit().rest.repos.createRelease',
        'App().webhooks.on<0>.octokit.rest.repos.createRelease',
        'Probot().on<0>.octokit.rest.repos.createRelease',
      ],
      declaredIn: [{ package: '@octokit/plugin-rest-endpoint-methods', container: 'RestEndpointMethods>repos' }],
    },
    {
      path: '(Octokit|ProbotOctokit|GitHubAPI|getOctokit|App|Probot|ApplicationFunction|Webhooks|Context).**.request',
      when: [{ argument: 0, matches: '^POST .*/(comments|reviews|issues|pulls|replies|requested_reviewers)$' }],
      witness: ['Octokit().request', 'getOctokit().request'],
      declaredIn: [{ package: '@octokit/core', container: 'Octokit' }],
    },
    {
      path: '(Octokit|ProbotOctokit|GitHubAPI|getOctokit|App|Probot|ApplicationFunction|Webhooks|Context).**.request',
      when: [{ argument: 0, matches: '^POST .*/releases$' }],
      unless: [{ argument: 1, property: 'draft', equals: true, always: true }],
      witness: ['Octokit().request', 'getOctokit().request'],
      declaredIn: [{ package: '@octokit/core', container: 'Octokit' }],
    },
    {
      path: '(Octokit|ProbotOctokit|GitHubAPI|getOctokit|App|Probot|ApplicationFunction|Webhooks|Context).**.graphql',
      when: [
        {
          argument: 0,
          matches:
            '\\b(addComment|createIssue|createPullRequest|addPullRequestReview|addPullRequestReviewThread|addPullRequestReviewComment|createDiscussion|addDiscussionComment)\\b',
        },
      ],
      witness: ['Octokit().graphql', 'getOctokit().graphql'],
      declaredIn: [
        { package: '@octokit/core', container: 'Octokit' },
        { package: '@octokit/plugin-paginate-graphql', container: 'paginateGraphQLInterface' },
      ],
    },
    {
      path: 'graphql',
      module: '@octokit/graphql',
      when: [
        {
          argument: 0,
          matches:
            '\\b(addComment|createIssue|createPullRequest|addPullRequestReview|addPullRequestReviewThread|addPullRequestReviewComment|createDiscussion|addDiscussionComment)\\b',
        },
      ],
      declaredIn: [{ package: '@octokit/graphql' }],
    },
    {
      path: 'graphql.defaults()',
      module: '@octokit/graphql',
      when: [
        {
          argument: 0,
          matches:
            '\\b(addComment|createIssue|createPullRequest|addPullRequestReview|addPullRequestReviewThread|addPullRequestReviewComment|createDiscussion|addDiscussionComment)\\b',
        },
      ],
      declaredIn: [{ package: '@octokit/graphql', member: 'graphql' }],
    },
    {
      path: 'request',
      module: '@octokit/request',
      when: [
        { argument: 0, matches: '^POST .*/(comments|reviews|issues|pulls|releases|replies|requested_reviewers)$' },
      ],
      declaredIn: [{ package: '@octokit/request' }],
    },
    {
      path: '(Octokit|ProbotOctokit|GitHubAPI|getOctokit|App|Probot|ApplicationFunction|Webhooks|Context).**.repos.createDispatchEvent',
      gray: true,
      witness: ['Octokit().rest.repos.createDispatchEvent'],
      declaredIn: [{ package: '@octokit/plugin-rest-endpoint-methods', container: 'RestEndpointMethods>repos' }],
    },
    {
      path: '(Octokit|ProbotOctokit|GitHubAPI|getOctokit|App|Probot|ApplicationFunction|Webhooks|Context).**.issues.(addAssignees|updateComment)',
      gray: true,
      witness: ['Octokit().rest.issues.addAssignees'],
      declaredIn: [{ package: '@octokit/plugin-rest-endpoint-methods', container: 'RestEndpointMethods>issues' }],
    },
    {
      path: '(Octokit|ProbotOctokit|GitHubAPI|getOctokit|App|Probot|ApplicationFunction|Webhooks|Context).**.reactions.(createForIssue|createForIssueComment)',
      gray: true,
      witness: ['Octokit().rest.reactions.createForIssue'],
      declaredIn: [{ package: '@octokit/plugin-rest-endpoint-methods', container: 'RestEndpointMethods>reactions' }],
    },
  ],
  nearMisses: [
    'Octokit().rest.issues.(addLabels|listComments|get|update)',
    'Octokit().paginate',
    'getOctokit().rest.issues.listComments',
    'Octokit().rest.pulls.(list|merge)',
  ],
  idempotency: {
    support: 'none',
    evidence: 'documentation',
    note: 'GitHub has no idempotency key for comments and issues.',
  },
  notes: 'Declared in @octokit/plugin-rest-endpoint-methods, whatever package is imported.',
  verified: 'compiler',
  verifiedWith: [
    [
      '@octokit/rest@22.0.1',
      'octokit@5.0.5',
      '@actions/github@9.1.1',
      '@octokit/webhooks@14.2.0',
      '@octokit/graphql@9.0.5',
      '@octokit/request@10.0.16',
    ],
    ['probot@14.3.2'],
  ],
} as const satisfies SenderEntry
