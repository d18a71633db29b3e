import type { HostEntry } from '../entries/host-entry.js'

export const jira = {
  provider: 'jira',
  hosts: ['*.atlassian.net'],
  channel: 'issue',
  sends: [
    { path: '^/rest/api/[23]/issue(/bulk)?$', methods: ['POST'], anyHost: true },
    { path: '^/rest/api/[23]/issue/[^/]*/(comment|notify)', methods: ['POST'], anyHost: true },
    { path: '^/rest/api/[23]/issue/[^/]*(/transitions)?$', methods: ['POST', 'PUT'], gray: true },
    { path: '^/rest/servicedeskapi/request', methods: ['POST'] },
  ],
  reads: ['^/rest/api/[23]/(search|myself|project|user)', '^/wiki/rest/api/(search|space)'],
  verified: 'documentation',
} as const satisfies HostEntry
