import type { HostEntry } from '../entries/host-entry.js'

export const resend = {
  provider: 'resend',
  hosts: ['api.resend.com'],
  channel: 'email',
  sends: [
    { path: '^/emails(/batch)?$', methods: ['POST'] },
    { path: '^/broadcasts/[^/]*/send', methods: ['POST'], channel: 'broadcast' },
    { path: '^/emails/[^/]*(/cancel)?$', methods: ['PATCH', 'POST'], gray: true },
  ],
  reads: ['^/(domains|audiences|contacts|api-keys)'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'headers.Idempotency-Key' }],
    window: 86_400_000,
    evidence: 'documentation',
  },
  root: { called: 'resend' },
  verified: 'documentation',
} as const satisfies HostEntry
