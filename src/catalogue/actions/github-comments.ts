import type { ActionEntry } from '../entries/action-entry.js'

export const githubComments = {
  provider: 'github-comment',
  channel: 'issue',
  actions: [
    'peter-evans/create-or-update-comment',
    'thollander/actions-comment-pull-request',
    'int128/comment-action',
    'peter-evans/commit-comment',
    'unsplash/comment-on-pr',
    'actions-ecosystem/action-create-comment',
    'wow-actions/auto-comment',
    'dessant/support-requests',
    'usthe/issues-translate-action',
    'hmarr/auto-approve-action',
    'juliangruber/approve-pull-request-action',
  ],
  upserts: [
    { input: 'comment-tag', matches: '.' },
    { input: 'update-if-exists', matches: '.' },
  ],
  gray: [{ input: 'comment-id', matches: '.' }],
  verified: 'documentation',
} as const satisfies ActionEntry
