import type { SenderEntry } from '../entries/sender-entry.js'

export const freshdesk = {
  provider: 'freshdesk',
  packages: ['freshdesk-api'],
  channel: 'issue',
  members: [{ path: 'default().(createTicket|createReply|createNote|createOutboundEmail)' }],
  nearMisses: ['default().(getTicket|listAllTickets|updateTicket)'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['freshdesk-api@3.1.0']],
} as const satisfies SenderEntry
