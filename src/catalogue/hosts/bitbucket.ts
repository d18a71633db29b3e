import type { HostEntry } from '../entries/host-entry.js'

export const bitbucket = {
  provider: 'bitbucket',
  hosts: ['api.bitbucket.org'],
  channel: 'issue',
  sends: [
    { path: '^/2\\.0/repositories/.*/(comments|pullrequests|issues)$', methods: ['POST'] },
    { path: '/rest/api/[^/]+/projects/.*/repos/.*/pull-requests(/[^/]*/comments)?$', methods: ['POST'], anyHost: true },
  ],
  reads: ['^/2\\.0/user'],
  verified: 'documentation',
} as const satisfies HostEntry
