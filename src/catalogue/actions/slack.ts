import type { ActionEntry } from '../entries/action-entry.js'

export const slack = {
  provider: 'slack',
  channel: 'chat',
  actions: ['slackapi/slack-github-action'],
  unless: [
    {
      input: 'method',
      matches:
        '^(?!chat\\.(postMessage|postEphemeral|scheduleMessage|meMessage|update|startStream|appendStream|stopStream)$|files\\.(upload|uploadV2|completeUploadExternal)$|reactions\\.add$|reminders\\.add$|views\\.(publish|open|push|update)$)(.|\\n)',
    },
  ],
  gray: [
    { input: 'method', matches: '^(chat\\.(update|appendStream|stopStream)|reactions\\.add|views\\.)' },
    { input: 'update-ts', matches: '.' },
  ],
  notes: 'Without `method` it posts to a webhook, or to a channel in its first versions.',
  verified: 'documentation',
} as const satisfies ActionEntry
