import type { SenderEntry } from '../entries/sender-entry.js'

export const brazeApi = {
  provider: 'braze-api',
  packages: ['braze-api'],
  channel: 'notification',
  members: [
    { path: 'Braze().messages.send', evidence: 'documentation' },
    { path: 'Braze().messages.schedule.create', evidence: 'documentation' },
    { path: 'Braze().(campaigns|canvas).trigger.send', evidence: 'documentation' },
    { path: 'Braze().transactional.v1.campaigns.send', channel: 'email', evidence: 'documentation' },
  ],
  nearMisses: ['Braze().users.track', 'Braze().campaigns.trigger.schedule.delete'],
  idempotency: { support: 'none', evidence: 'documentation' },
  verified: 'documentation',
  verifiedWith: [['braze-api@2.13.4']],
} as const satisfies SenderEntry
