import type { ActionEntry } from '../entries/action-entry.js'

export const githubIssuesHelper = {
  provider: 'github-issues-helper',
  channel: 'issue',
  actions: ['actions-cool/issues-helper'],
  when: [{ input: 'actions', matches: '(^|[\\s,])(create-comment|create-issue|mark-duplicate|welcome)' }],
  verified: 'documentation',
} as const satisfies ActionEntry
