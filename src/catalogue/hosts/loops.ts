import type { HostEntry } from '../entries/host-entry.js'

export const loops = {
  provider: 'loops',
  hosts: ['app.loops.so'],
  channel: 'email',
  sends: [
    { path: '^/api/v1/transactional', methods: ['POST'] },
    { path: '^/api/v1/events/send', methods: ['POST'] },
  ],
  reads: ['^/api/v1/(contacts|lists|api-key)'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'headers.Idempotency-Key' }],
    window: 86_400_000,
    evidence: 'documentation',
  },
  root: { called: '^loops|_loops_|loops_?(api|url|base)', at: '/api/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
