import type { HostEntry } from '../entries/host-entry.js'

export const bark = {
  provider: 'bark',
  hosts: ['api.day.app'],
  channel: 'push',
  sends: [{ path: '^/.+', methods: ['GET', 'POST'] }],
  reads: ['^/(ping|healthz|info)'],
  verified: 'documentation',
} as const satisfies HostEntry
