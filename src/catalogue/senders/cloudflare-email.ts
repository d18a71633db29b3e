import type { SenderEntry } from '../entries/sender-entry.js'

export const cloudflareEmail = {
  provider: 'cloudflare-email',
  packages: ['cloudflare:email', '@cloudflare/workers-types'],
  ambient: ['SendEmail', 'ForwardableEmailMessage'],
  channel: 'email',
  members: [
    { path: 'SendEmail().send', declaredIn: [{ package: '@cloudflare/workers-types', container: 'SendEmail' }] },
    {
      path: 'ForwardableEmailMessage().(forward|reply)',
      declaredIn: [{ package: '@cloudflare/workers-types', container: 'ForwardableEmailMessage' }],
    },
  ],
  commandObjects: [{ path: 'EmailMessage', method: 'send', argument: 0 }],
  bindings: [{ method: 'send', argument: 0, properties: ['from', 'to', 'subject'] }],
  nearMisses: ['ForwardableEmailMessage().setReject'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'A binding of the environment: env.EMAIL.send(new EmailMessage(…)), or with the fields of the mail.',
  verified: 'compiler',
  verifiedWith: [['@cloudflare/workers-types@5.20261108.1']],
} as const satisfies SenderEntry
