import type { ActionEntry } from '../entries/action-entry.js'

export const stale = {
  provider: 'stale',
  channel: 'issue',
  actions: ['actions/stale'],
  when: [
    {
      input:
        'stale-issue-message|stale-pr-message|close-issue-message|close-pr-message|stale-message|close-message|stale-issue-close-message',
      matches: '.',
    },
  ],
  unless: [{ input: 'debug-only', matches: '^true$' }],
  notes: 'Without a message it only labels and closes. Its label says that it commented, which it reads first.',
  upserts: [{ input: 'debug-only', matches: '^(?!true$)' }],
  verified: 'documentation',
} as const satisfies ActionEntry
