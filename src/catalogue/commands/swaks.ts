import type { CommandEntry } from '../types.js'

export const swaks = {
  provider: 'swaks',
  program: 'swaks',
  channel: 'email',
  verbs: [],
  options: ['--to', '-t'],
  unless: ['--quit-after', '-q'],
  verified: 'documentation',
} as const satisfies CommandEntry
