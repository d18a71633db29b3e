import type { CommandEntry } from '../entries/command-entry.js'

export const pushoverCli = {
  provider: 'pushover-cli',
  program: 'pushover',
  channel: 'push',
  verbs: [],
  aliases: ['po-notify', 'pushover.sh'],
  verified: 'documentation',
} as const satisfies CommandEntry
