import type { SenderEntry } from '../entries/sender-entry.js'

export const satori = {
  provider: 'satori',
  packages: ['koishi', '@satorijs/core', '@koishijs/core'],
  channel: 'chat',
  members: [
    {
      path: '(Session|Bot)().(send|sendQueued|sendMessage|sendPrivateMessage|createMessage)',
      module: 'koishi',
      evidence: 'documentation',
    },
    {
      path: 'Bot().(sendMessage|sendPrivateMessage|createMessage)',
      module: '@satorijs/core',
      declaredIn: [{ package: '@satorijs/core', container: 'Bot' }],
    },
    {
      path: 'Session().(send|sendQueued)',
      module: '@satorijs/core',
      evidence: 'documentation',
    },
    {
      path: 'Session().bot.(sendMessage|sendPrivateMessage|createMessage)',
      module: 'koishi',
      evidence: 'documentation',
    },
    { path: 'Context().broadcast', channel: 'broadcast', module: 'koishi', evidence: 'documentation' },
    {
      path: 'Context().**.action<0>.session.(send|sendQueued)',
      module: 'koishi',
      witness: ['Context().command().action<0>.session.send'],
      evidence: 'documentation',
    },
    {
      path: 'Context().(on|middleware)<0>.(send|sendQueued)',
      module: 'koishi',
      evidence: 'documentation',
    },
    {
      path: 'Context().bots.*.(sendMessage|sendPrivateMessage|createMessage)',
      module: 'koishi',
      evidence: 'documentation',
    },
  ],
  nearMisses: ['Bot().(getMessage|deleteMessage)'],
  idempotency: { support: 'none', evidence: 'types' },
  notes: 'One interface for many chat platforms; koishi hands it on.',
  verified: 'compiler',
  verifiedWith: [['@satorijs/core@4.6.0']],
} as const satisfies SenderEntry
