import type { SenderEntry } from '../entries/sender-entry.js'

export const svix = {
  provider: 'svix',
  packages: ['svix'],
  channel: 'webhook',
  members: [
    { path: 'Svix().message.create', declaredIn: [{ package: 'svix', container: 'Message' }] },
    { path: 'Svix().messageAttempt.resend', declaredIn: [{ package: 'svix', container: 'MessageAttempt' }] },
  ],
  nearMisses: ['Svix().endpoint.create', 'Svix().application.create', 'Webhook().verify'],
  idempotency: {
    support: 'effective',
    parameters: [
      { argument: 2, property: 'idempotencyKey', members: ['create'] },
      { argument: 1, property: 'eventId', members: ['create'] },
    ],
    window: 43_200_000,
    evidence: 'types',
  },
  verified: 'compiler',
  verifiedWith: [['svix@1.99.1']],
} as const satisfies SenderEntry
