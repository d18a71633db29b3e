import type { CommandEntry } from '../entries/command-entry.js'

export const httpie = {
  provider: 'httpie',
  program: 'http',
  channel: 'webhook',
  verbs: [['POST'], ['PUT']],
  aliases: ['https', 'xh', 'xhs'],
  notes: 'A send when the address is a messaging host or a webhook.',
  verified: 'documentation',
} as const satisfies CommandEntry
