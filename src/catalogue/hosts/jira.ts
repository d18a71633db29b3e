import type { HostEntry } from '../entries/host-entry.js'

export const jira = {
  provider: 'jira',
  hosts: ['*.atlassian.net', 'api.atlassian.com'],
  channel: 'issue',
  sends: [
    { path: '^(/ex/jira/[^/]*)?/rest/api/[23]/issue(/bulk)?$', methods: ['POST'], anyHost: true },
    { path: '^(/ex/jira/[^/]*)?/rest/api/[23]/issue/[^/]*/(comment|notify)', methods: ['POST'], anyHost: true },
    { path: '^(/ex/jira/[^/]*)?/rest/api/[23]/issue/[^/]*(/transitions)?$', methods: ['POST', 'PUT'], gray: true },
    { path: '^(/ex/jira/[^/]*)?/rest/servicedeskapi/request', methods: ['POST'] },
  ],
  reads: ['^(/ex/jira/[^/]*)?/rest/api/[23]/(search|myself|project|user)', '^/wiki/rest/api/(search|space)'],
  verified: 'documentation',
} as const satisfies HostEntry
