import type { CommandEntry } from '../entries/command-entry.js'

export const swaks = {
  provider: 'swaks',
  program: 'swaks',
  channel: 'email',
  verbs: [],
  options: ['--to', '-t'],
  unless: ['--quit-after', '-q'],
  verified: 'documentation',
} as const satisfies CommandEntry
