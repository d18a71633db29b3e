import type { EffectEntry } from '../entries/effect-entry.js'

export const octokit = {
  library: 'octokit',
  packages: [
    '@octokit/rest',
    'octokit',
    '@actions/github',
    '@octokit/core',
    'probot',
    '@octokit/action',
    '@octokit/app',
    '@octokit/webhooks',
    '@octokit/graphql',
    '@octokit/request',
  ],
  effect: 'code-host',
  members: [
    {
      path: '(Octokit|ProbotOctokit|getOctokit|App|Probot|Webhooks|Context)().**.(create|update|createComment|updateComment|deleteComment|addLabels|removeLabel|setLabels|addAssignees|removeAssignees|lock|unlock|merge|createReview|submitReview|dismissReview|createReviewComment|createReplyForReviewComment|requestReviewers|removeRequestedReviewers|updateBranch|createRelease|updateRelease|deleteRelease|uploadReleaseAsset|createCommitComment|createOrUpdateFileContents|deleteFile|createDispatchEvent|createDeployment|createDeploymentStatus|createCommitStatus|createRef|updateRef|deleteRef|createCommit|createTree|createBlob|createTag|createWorkflowDispatch|cancelWorkflowRun|reRunWorkflow|reRunWorkflowFailedJobs|createForIssue|createForIssueComment|createForRepo|createInOrg|createForAuthenticatedUser|createFork|createWebhook|addCollaborator|createLabel|createMilestone|updateMilestone|createInvitation|addOrUpdateMembershipForUserInOrg)',
      // Puts a request together and sends none.
      notThrough: ['endpoint'],
    },
    {
      path: '(Octokit|getOctokit|App|Probot|Context)().**.request',
      when: [{ argument: 0, matches: '^(POST|PUT|PATCH|DELETE) ' }],
    },
    {
      path: '(Octokit|getOctokit|App|Probot|Context)().**.graphql',
      when: [{ argument: 0, matches: '^\\s*mutation\\b' }],
    },
    { path: 'graphql', module: '@octokit/graphql', when: [{ argument: 0, matches: '^\\s*mutation\\b' }] },
    { path: 'request', module: '@octokit/request', when: [{ argument: 0, matches: '^(POST|PUT|PATCH|DELETE) ' }] },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [
    [
      '@octokit/rest@22.0.1',
      'octokit@5.0.5',
      '@actions/github@9.1.1',
      'probot@14.3.2',
      '@octokit/webhooks@14.2.0',
      '@octokit/graphql@9.0.5',
      '@octokit/request@10.0.16',
    ],
  ],
} as const satisfies EffectEntry
