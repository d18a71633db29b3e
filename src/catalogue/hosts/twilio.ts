import type { HostEntry } from '../entries/host-entry.js'

export const twilio = {
  provider: 'twilio',
  hosts: ['api.twilio.com', '*.twilio.com'],
  channel: 'sms',
  sends: [
    { path: '/Messages(\\.json)?$', methods: ['POST'] },
    { path: '/Calls(\\.json)?$', methods: ['POST'], channel: 'voice' },
    { path: '^/v2/Services/[^/]*/Verifications$', methods: ['POST'] },
    { path: '^/v1/Conversations/[^/]*/Messages', methods: ['POST'] },
    { path: '^/v[12]/Flows/[^/]*/Executions', methods: ['POST'] },
  ],
  reads: ['/VerificationCheck', '^/v[12]/PhoneNumbers', '/Accounts/[^/]*\\.json$'],
  idempotency: { support: 'none', evidence: 'documentation' },
  root: { called: 'twilio' },
  verified: 'documentation',
} as const satisfies HostEntry
