import type { HostEntry } from '../entries/host-entry.js'

export const prowl = {
  provider: 'prowl',
  hosts: ['api.prowlapp.com'],
  channel: 'push',
  sends: [{ path: '^/publicapi/add', methods: ['GET', 'POST'] }],
  reads: ['^/publicapi/(verify|retrieve)'],
  verified: 'documentation',
} as const satisfies HostEntry
