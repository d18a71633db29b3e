import type { SenderEntry } from '../entries/sender-entry.js'

export const pixlMail = {
  provider: 'pixl-mail',
  packages: ['pixl-mail'],
  channel: 'email',
  members: [{ path: 'default().send', evidence: 'documentation' }],
  nearMisses: ['default().(setOption|setOptions)'],
  idempotency: { support: 'none', evidence: 'documentation' },
  notes: 'The package ships no types.',
  verified: 'documentation',
  verifiedWith: [['pixl-mail@1.1.5']],
} as const satisfies SenderEntry
