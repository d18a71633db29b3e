import type { CommandEntry } from '../types.js'

export const apprise = {
  provider: 'apprise',
  program: 'apprise',
  channel: 'notification',
  verbs: [],
  unless: ['--dry-run', '-d', '--version', '-V', '--details'],
  notes: 'Fans out to any channel.',
  verified: 'documentation',
} as const satisfies CommandEntry
