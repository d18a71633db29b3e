import type { ReadEntry } from '../entries/read-entry.js'

export const github = {
  library: 'github',
  packages: [
    '@octokit/rest',
    'octokit',
    '@actions/github',
    '@octokit/core',
    'probot',
    '@octokit/graphql',
    '@octokit/request',
    '@octokit/action',
    '@octokit/app',
    '@octokit/webhooks',
  ],
  state: 'service',
  members: [
    {
      path: '(Octokit|ProbotOctokit|getOctokit|App|Probot|Webhooks|Context)().**.(get|getContent|getCommit|getByUsername|getIssue|getComment|getLatestRelease|getReleaseByTag|list|listComments|listForRepo|listEvents|listEventsForTimeline|listReviews|listReviewComments|listFiles|listCommits|listReleases|listLabelsOnIssue|listForRef|listWorkflowRuns|listWorkflowRunArtifacts|listPullRequestsAssociatedWithCommit|listMembers|checkCollaborator|compareCommits|compareCommitsWithBasehead|issuesAndPullRequests|code|repos|searchIssuesAndPullRequests)',
    },
    { path: '(Octokit|getOctokit|App|Probot|Context|ProbotOctokit)().**.paginate' },
    { path: '(Octokit|getOctokit|Context)().**.request', when: [{ argument: 0, matches: '^(GET )?/' }] },
    { path: '(Octokit|getOctokit|Context)().**.graphql', unless: [{ argument: 0, matches: '^\\s*mutation\\b' }] },
    { path: 'graphql', module: '@octokit/graphql', unless: [{ argument: 0, matches: '^\\s*mutation\\b' }] },
  ],
  shapes: [
    {
      callee:
        '(?:octokit|github|gh|client)(?:\\.rest)?\\.(?:issues|pulls|repos|search|actions|checks|git|reactions|users|orgs|teams|activity)\\.(?:get|list|search|compare|check|issuesAndPullRequests)\\w*$',
    },
    { callee: '(?:octokit|github)\\.(?:paginate|graphql)$' },
  ],
  verified: 'documentation',
  verifiedWith: [
    [
      '@octokit/rest@22.0.1',
      'octokit@5.0.5',
      '@actions/github@9.1.1',
      'probot@14.3.2',
      '@octokit/graphql@9.0.5',
      '@octokit/request@10.0.16',
      '@octokit/webhooks@14.2.0',
    ],
  ],
} as const satisfies ReadEntry
