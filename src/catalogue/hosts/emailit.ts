import type { HostEntry } from '../entries/host-entry.js'

export const emailit = {
  provider: 'emailit',
  hosts: ['api.emailit.com'],
  channel: 'email',
  sends: [{ path: '^/v[12]/emails$', methods: ['POST'] }],
  reads: ['^/v[12]/(domains|events)'],
  verified: 'documentation',
} as const satisfies HostEntry
