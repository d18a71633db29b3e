import type { SenderEntry } from '../entries/sender-entry.js'

const unless = [{ argument: 0, madeBy: '^start(?:Room|Discussion|VideoConference|BotUser)$' }] as const

export const rocketChatApps = {
  provider: 'rocket-chat-apps',
  packages: ['@rocket.chat/apps-engine/definition/accessors'],
  channel: 'chat',
  members: [
    { path: 'IModify().getCreator().finish', unless },
    { path: 'IModifyCreator().finish', unless },
    { path: '(IModify|IRead)().getNotifier().(notifyUser|notifyRoom)' },
    { path: 'INotifier().(notifyUser|notifyRoom)' },
    { path: 'IModify().getCreator().getEmailCreator().send', channel: 'email' },
  ],
  nearMisses: ['IModify().getUpdater().finish', 'INotifier().typing', 'IModifyCreator().startMessage'],
  idempotency: { support: 'none', evidence: 'types' },
  notes: 'An app is handed what it may do: `modify`, `read`.',
  verified: 'compiler',
  verifiedWith: [['@rocket.chat/apps-engine@1.66.0']],
} as const satisfies SenderEntry
