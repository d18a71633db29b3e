import type { HostEntry } from '../entries/host-entry.js'

export const make = {
  provider: 'make',
  hosts: [
    'hook.make.com',
    '*.make.com',
    'hook.eu1.make.com',
    'hook.eu2.make.com',
    'hook.us1.make.com',
    'hook.integromat.com',
  ],
  channel: 'webhook',
  sends: [{ path: '^/.+', methods: ['GET', 'POST'] }],
  reads: ['^/api/'],
  verified: 'documentation',
} as const satisfies HostEntry
