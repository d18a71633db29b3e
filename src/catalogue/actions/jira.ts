import type { ActionEntry } from '../types.js'

export const jira = {
  provider: 'jira',
  channel: 'issue',
  actions: ['atlassian/gajira-comment', 'atlassian/gajira-create'],
  verified: 'documentation',
} as const satisfies ActionEntry
