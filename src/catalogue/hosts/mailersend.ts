import type { HostEntry } from '../entries/host-entry.js'

export const mailersend = {
  provider: 'mailersend',
  hosts: ['api.mailersend.com'],
  channel: 'email',
  sends: [
    { path: '^/v1/(email|bulk-email)$', methods: ['POST'] },
    { path: '^/v1/sms$', methods: ['POST'], channel: 'sms' },
  ],
  reads: ['^/v1/(domains|messages|templates)'],
  root: { called: 'mailer_?send', at: '/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
