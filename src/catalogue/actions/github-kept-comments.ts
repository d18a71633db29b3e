import type { ActionEntry } from '../types.js'

export const githubKeptComments = {
  provider: 'github-kept-comment',
  channel: 'issue',
  actions: ['marocchino/sticky-pull-request-comment', 'mshick/add-pr-comment', 'actions-cool/maintain-one-comment'],
  unless: [{ input: 'delete', matches: '^true$' }],
  upserts: [{ input: 'recreate', matches: '^(?!true$)' }],
  notes: 'They find their earlier comment by a hidden mark and edit it.',
  verified: 'documentation',
} as const satisfies ActionEntry
