import type { SenderEntry } from '../entries/sender-entry.js'

export const xmpp = {
  provider: 'xmpp',
  packages: ['@xmpp/client', '@xmpp/component', 'simple-xmpp'],
  channel: 'chat',
  members: [
    {
      path: 'client().(send|sendMany)',
      module: '@xmpp/client',
      when: [{ argument: 0, madeWith: '^message$' }],
      declaredIn: [{ package: '@xmpp/client-core', container: 'Client' }],
    },
    {
      path: 'component().(send|sendMany)',
      module: '@xmpp/component',
      when: [{ argument: 0, madeWith: '^message$' }],
      evidence: 'documentation',
    },
    { path: 'send', module: 'simple-xmpp', evidence: 'documentation' },
  ],
  nearMisses: ['client().(start|stop)'],
  idempotency: { support: 'none', evidence: 'types' },
  notes: "Presence and requests are stanzas too: only `xml('message', …)` is read by people.",
  verified: 'compiler',
  verifiedWith: [['@xmpp/client@0.14.0', '@types/xmpp__client@0.14.1']],
} as const satisfies SenderEntry
