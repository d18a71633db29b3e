import type { CommandEntry } from '../entries/command-entry.js'

export const mutt = {
  provider: 'mutt',
  program: 'mutt',
  channel: 'email',
  verbs: [],
  aliases: ['neomutt'],
  options: ['-s', '-a', '-H', '-b', '-c'],
  unless: ['-v', '-f'],
  verified: 'documentation',
} as const satisfies CommandEntry
