import type { SenderEntry } from '../entries/sender-entry.js'

export const ntfy = {
  provider: 'ntfy',
  packages: ['ntfy'],
  channel: 'push',
  members: [
    { path: 'publish', declaredIn: [{ package: 'ntfy' }] },
    { path: 'NtfyClient().publish', declaredIn: [{ package: 'ntfy', container: 'NtfyClient' }] },
  ],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['ntfy@1.13.3']],
} as const satisfies SenderEntry
