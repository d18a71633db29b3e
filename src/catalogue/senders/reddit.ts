import type { SenderEntry } from '../entries/sender-entry.js'

export const reddit = {
  provider: 'reddit',
  packages: ['snoowrap'],
  channel: 'chat',
  members: [
    {
      path: 'default().(submitSelfpost|submitLink|composeMessage)',
      declaredIn: [{ package: 'snoowrap', container: 'Snoowrap' }],
    },
    { path: 'default().getSubreddit().(submitSelfpost|submitLink)' },
    { path: 'default().(getSubmission|getComment|getMessage)().reply' },
  ],
  nearMisses: ['default().(getHot|getNew|search)'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['snoowrap@1.23.0']],
} as const satisfies SenderEntry
