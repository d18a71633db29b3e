import type { CommandEntry } from '../entries/command-entry.js'

export const zulipSend = {
  provider: 'zulip-send',
  program: 'zulip-send',
  channel: 'chat',
  verbs: [],
  verified: 'documentation',
} as const satisfies CommandEntry
