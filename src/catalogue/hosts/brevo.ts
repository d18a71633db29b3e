import type { HostEntry } from '../entries/host-entry.js'

export const brevo = {
  provider: 'brevo',
  hosts: ['api.brevo.com', 'api.sendinblue.com'],
  channel: 'email',
  sends: [
    { path: '^/v3/smtp/email', methods: ['POST'] },
    { path: '^/v3/transactionalSMS/(sms|send)', methods: ['POST'], channel: 'sms' },
    { path: '^/v3/whatsapp/sendMessage', methods: ['POST'], channel: 'chat' },
    { path: '^/v3/emailCampaigns/[^/]*/(sendNow|sendTest)', methods: ['POST'], channel: 'broadcast' },
  ],
  reads: ['^/v3/(contacts|account|smtp/(templates|statistics))'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'body.headers.Idempotency-Key' }],
    window: 900_000,
    evidence: 'documentation',
  },
  root: { called: 'brevo|sendinblue', at: '/v3' },
  verified: 'documentation',
} as const satisfies HostEntry
