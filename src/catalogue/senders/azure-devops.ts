import type { SenderEntry } from '../entries/sender-entry.js'

export const azureDevops = {
  provider: 'azure-devops',
  packages: ['azure-devops-node-api'],
  channel: 'issue',
  members: [
    { path: 'WebApi().getGitApi().(createThread|createComment|createPullRequest)' },
    { path: 'WebApi().getWorkItemTrackingApi().(createWorkItem|addComment)' },
  ],
  nearMisses: ['WebApi().getGitApi().(getThreads|getPullRequests)'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'compiler',
  verifiedWith: [['azure-devops-node-api@17.0.1']],
} as const satisfies SenderEntry
