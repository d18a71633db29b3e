import type { HostEntry } from '../entries/host-entry.js'

export const knock = {
  provider: 'knock',
  hosts: ['api.knock.app'],
  channel: 'notification',
  sends: [{ path: '^/v1/(workflows/[^/]*/trigger|notify|schedules)$', methods: ['POST'] }],
  reads: ['^/v1/(users|objects|messages)'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'headers.Idempotency-Key' }],
    window: 86_400_000,
    evidence: 'documentation',
  },
  root: { called: 'knock', at: '/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
