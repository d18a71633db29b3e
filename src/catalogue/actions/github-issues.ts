import type { ActionEntry } from '../entries/action-entry.js'

export const githubIssues = {
  provider: 'github-issue',
  channel: 'issue',
  actions: [
    'jasonetco/create-an-issue',
    'peter-evans/create-issue-from-file',
    'imjohnbo/issue-bot',
    'dacbd/create-issue-action',
    'actions-ecosystem/action-create-issue',
    'nashmaniac/create-issue-action',
    'jayqi/failed-build-issue-action',
  ],
  verified: 'documentation',
} as const satisfies ActionEntry
