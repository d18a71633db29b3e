import type { CommandEntry } from '../entries/command-entry.js'

export const signalCli = {
  provider: 'signal-cli',
  program: 'signal-cli',
  channel: 'chat',
  verbs: [['send'], ['sendReaction']],
  reads: [['receive'], ['listGroups'], ['listContacts']],
  verified: 'documentation',
} as const satisfies CommandEntry
