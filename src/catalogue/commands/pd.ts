import type { CommandEntry } from '../entries/command-entry.js'

export const pd = {
  provider: 'pd',
  program: 'pd',
  channel: 'incident',
  verbs: [
    ['incident', 'create'],
    ['event', 'alert'],
    ['incident', 'notes'],
    ['incident', 'responder', 'add'],
  ],
  reads: [
    ['incident', 'list'],
    ['service', 'list'],
  ],
  verified: 'documentation',
} as const satisfies CommandEntry
