import type { HostEntry } from '../entries/host-entry.js'

export const mailgun = {
  provider: 'mailgun',
  hosts: ['api.mailgun.net', 'api.eu.mailgun.net'],
  channel: 'email',
  sends: [{ path: '^/v3/[^/]*/messages(\\.mime)?$', methods: ['POST'] }],
  reads: ['^/v[34]/(domains|lists|events|address)'],
  idempotency: { support: 'none', evidence: 'documentation' },
  root: { called: 'mailgun', at: '/v3' },
  verified: 'documentation',
} as const satisfies HostEntry
