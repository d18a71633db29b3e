import type { CommandEntry } from '../entries/command-entry.js'

export const apprise = {
  provider: 'apprise',
  program: 'apprise',
  channel: 'notification',
  verbs: [],
  unless: ['--dry-run', '-d', '--version', '-V', '--details'],
  notes: 'Fans out to any channel.',
  verified: 'documentation',
} as const satisfies CommandEntry
