import type { HostEntry } from '../entries/host-entry.js'

export const sendgrid = {
  provider: 'sendgrid',
  hosts: ['api.sendgrid.com', 'api.eu.sendgrid.com'],
  channel: 'email',
  sends: [{ path: '^/v3/mail/send', methods: ['POST'] }],
  reads: ['^/v3/(marketing/contacts|templates|suppression|stats)'],
  idempotency: { support: 'none', evidence: 'documentation' },
  root: { called: 'send_?grid', at: '/v3' },
  verified: 'documentation',
} as const satisfies HostEntry
