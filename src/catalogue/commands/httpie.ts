import type { CommandEntry } from '../types.js'

export const httpie = {
  provider: 'httpie',
  program: 'http',
  channel: 'webhook',
  verbs: [['POST'], ['PUT']],
  aliases: ['https', 'xh', 'xhs'],
  notes: 'A send when the address is a messaging host or a webhook.',
  verified: 'documentation',
} as const satisfies CommandEntry
