import type { SenderEntry } from '../entries/sender-entry.js'

export const postmark = {
  provider: 'postmark',
  packages: ['postmark'],
  channel: 'email',
  members: [
    {
      path: '(ServerClient|Client)().(sendEmail|sendEmailBatch|sendEmailWithTemplate|sendEmailBatchWithTemplates)',
      declaredIn: [{ package: 'postmark', container: 'ServerClient' }],
    },
  ],
  nearMisses: ['ServerClient().(getServer|validateTemplate|createTemplate|getBounces)'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['postmark@5.1.0']],
} as const satisfies SenderEntry
