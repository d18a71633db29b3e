import type { ActionEntry } from '../entries/action-entry.js'

export const githubKeptComments = {
  provider: 'github-kept-comment',
  channel: 'issue',
  actions: [
    'marocchino/sticky-pull-request-comment',
    'mshick/add-pr-comment',
    'actions-cool/maintain-one-comment',
    'actions/first-interaction',
  ],
  unless: [{ input: 'delete', matches: '^true$' }],
  upserts: [{ input: 'recreate', matches: '^(?!true$)' }],
  notes: 'They find their earlier comment by a hidden mark and edit it, or look whether somebody has been here before.',
  verified: 'documentation',
} as const satisfies ActionEntry
