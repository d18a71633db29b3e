import type { HostEntry } from '../entries/host-entry.js'

export const notifiarr = {
  provider: 'notifiarr',
  hosts: ['notifiarr.com'],
  channel: 'notification',
  sends: [{ path: '^/api/v1/notification/', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
