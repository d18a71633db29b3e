import type { HostEntry } from '../types.js'

export const bitbucket = {
  provider: 'bitbucket',
  hosts: ['api.bitbucket.org'],
  channel: 'issue',
  sends: [{ path: '^/2\\.0/repositories/.*/(comments|pullrequests|issues)$', methods: ['POST'] }],
  reads: ['^/2\\.0/user'],
  verified: 'documentation',
} as const satisfies HostEntry
