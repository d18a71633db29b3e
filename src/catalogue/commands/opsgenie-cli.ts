import type { CommandEntry } from '../entries/command-entry.js'

export const opsgenieCli = {
  provider: 'opsgenie-cli',
  program: 'opsgenie',
  channel: 'incident',
  verbs: [['createAlert'], ['alert', 'create']],
  aliases: ['lamp'],
  reads: [['listAlerts'], ['alert', 'list']],
  verified: 'documentation',
} as const satisfies CommandEntry
