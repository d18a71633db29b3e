import type { ActionEntry } from '../entries/action-entry.js'

export const githubPullRequests = {
  provider: 'github-pull-request',
  channel: 'issue',
  actions: [
    'peter-evans/create-pull-request',
    'repo-sync/pull-request',
    'devops-infra/action-pull-request',
    'googleapis/release-please-action',
    'google-github-actions/release-please-action',
    'changesets/action',
  ],
  upserts: [{ input: 'branch-suffix', matches: '^(none)?$' }],
  notes: 'They bring the pull request of their branch up to date where there is one.',
  verified: 'documentation',
} as const satisfies ActionEntry
