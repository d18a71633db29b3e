import type { CommandEntry } from '../types.js'

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
