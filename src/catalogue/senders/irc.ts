import type { SenderEntry } from '../entries/sender-entry.js'

export const irc = {
  provider: 'irc',
  packages: ['irc-framework', 'irc', 'irc-upd', 'matrix-org-irc'],
  channel: 'chat',
  members: [
    {
      path: 'Client().(say|notice|action)',
      declaredIn: [
        { package: 'irc', container: 'NodeIRC>Client' },
        { package: 'matrix-org-irc', container: 'Client' },
      ],
    },
    { path: 'Client().channel().(say|notice|action)', evidence: 'documentation' },
    { path: 'Client().*<0>.reply', evidence: 'documentation' },
  ],
  nearMisses: ['Client().(join|part|connect|whois)'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'compiler',
  verifiedWith: [['@types/irc@0.5.4'], ['matrix-org-irc@3.0.0']],
} as const satisfies SenderEntry
