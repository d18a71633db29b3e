import type { ActionEntry } from '../entries/action-entry.js'

export const releaseDrafter = {
  provider: 'release-drafter',
  channel: 'issue',
  actions: ['release-drafter/release-drafter'],
  when: [{ input: 'publish', matches: '^true$' }],
  notes: 'Without `publish` it keeps a draft.',
  verified: 'documentation',
} as const satisfies ActionEntry
