import type { CommandEntry } from '../entries/command-entry.js'

export const gcloud = {
  provider: 'gcloud',
  program: 'gcloud',
  channel: 'notification',
  verbs: [['pubsub', 'topics', 'publish']],
  verified: 'documentation',
} as const satisfies CommandEntry
