import type { CommandEntry } from '../entries/command-entry.js'

export const mail = {
  provider: 'mail',
  program: 'mail',
  channel: 'email',
  verbs: [],
  aliases: ['mailx', 's-nail', 'bsd-mailx', 'heirloom-mailx'],
  unless: ['-e', '-H', '-f', '-V'],
  notes: 'Without a recipient it reads the mailbox.',
  verified: 'documentation',
} as const satisfies CommandEntry
