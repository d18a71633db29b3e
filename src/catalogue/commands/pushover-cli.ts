import type { CommandEntry } from '../types.js'

export const pushoverCli = {
  provider: 'pushover-cli',
  program: 'pushover',
  channel: 'push',
  verbs: [],
  aliases: ['po-notify', 'pushover.sh'],
  verified: 'documentation',
} as const satisfies CommandEntry
