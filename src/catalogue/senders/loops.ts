import type { SenderEntry } from '../entries/sender-entry.js'

export const loops = {
  provider: 'loops',
  packages: ['loops'],
  channel: 'email',
  members: [
    { path: 'LoopsClient().sendTransactionalEmail', declaredIn: [{ package: 'loops', container: 'LoopsClient' }] },
    { path: 'LoopsClient().sendEvent', declaredIn: [{ package: 'loops', container: 'LoopsClient' }] },
  ],
  nearMisses: ['LoopsClient().(createContact|updateContact|testApiKey)'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 0, property: 'headers.Idempotency-Key' }],
    window: 86_400_000,
    evidence: 'types',
    note: 'The header stands inside the single parameter object.',
  },
  notes: 'sendEvent starts the mail automations of the workspace.',
  verified: 'compiler',
  verifiedWith: [['loops@7.3.0']],
} as const satisfies SenderEntry
