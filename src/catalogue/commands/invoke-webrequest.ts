import type { CommandEntry } from '../entries/command-entry.js'

export const invokeWebrequest = {
  provider: 'invoke-webrequest',
  program: 'Invoke-RestMethod',
  channel: 'webhook',
  verbs: [],
  aliases: ['Invoke-WebRequest', 'irm', 'iwr'],
  options: ['-Method', '-Body'],
  verified: 'documentation',
} as const satisfies CommandEntry
