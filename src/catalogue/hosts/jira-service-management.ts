import type { HostEntry } from '../entries/host-entry.js'

export const jiraServiceManagement = {
  provider: 'jira-service-management',
  hosts: ['api.atlassian.com'],
  channel: 'incident',
  sends: [{ path: '^/jsm/ops/(api|integration)/.*alerts', methods: ['POST'] }],
  reads: ['^/oauth'],
  verified: 'documentation',
} as const satisfies HostEntry
