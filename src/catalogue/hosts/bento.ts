import type { HostEntry } from '../entries/host-entry.js'

export const bento = {
  provider: 'bento',
  hosts: ['app.bentonow.com'],
  channel: 'email',
  sends: [{ path: '^/api/v1/(batch/emails|emails)', methods: ['POST'] }],
  reads: ['^/api/v1/(batch/subscribers|fetch)'],
  verified: 'documentation',
} as const satisfies HostEntry
