import type { SenderEntry } from '../entries/sender-entry.js'

export const nuxtMail = {
  provider: 'nuxt-mail',
  packages: ['nuxt-mail'],
  ambient: ['useMail'],
  channel: 'email',
  members: [{ path: 'useMail().send' }],
  nearMisses: ['useMail'],
  idempotency: { support: 'none', evidence: 'documentation' },
  notes: 'Nuxt imports its composable by itself.',
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
