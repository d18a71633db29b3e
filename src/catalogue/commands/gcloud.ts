import type { CommandEntry } from '../types.js'

export const gcloud = {
  provider: 'gcloud',
  program: 'gcloud',
  channel: 'notification',
  verbs: [['pubsub', 'topics', 'publish']],
  verified: 'documentation',
} as const satisfies CommandEntry
