import type { ActionEntry } from '../entries/action-entry.js'

export const jira = {
  provider: 'jira',
  channel: 'issue',
  actions: ['atlassian/gajira-comment', 'atlassian/gajira-create'],
  verified: 'documentation',
} as const satisfies ActionEntry
