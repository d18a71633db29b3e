import type { SenderEntry } from '../entries/sender-entry.js'

export const payload = {
  provider: 'payload',
  packages: ['payload'],
  channel: 'email',
  members: [
    { path: '(BasePayload|Payload)().sendEmail', declaredIn: [{ package: 'payload', container: 'BasePayload' }] },
    { path: 'getPayload().sendEmail', declaredIn: [{ package: 'payload', container: 'BasePayload' }] },
    { path: 'sendEmail', declaredIn: [{ package: 'payload', container: 'BasePayload' }] },
  ],
  nearMisses: ['getPayload().find', 'getPayload().jobs.queue'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['payload@3.90.2']],
} as const satisfies SenderEntry
