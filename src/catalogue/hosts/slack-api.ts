import type { HostEntry } from '../entries/host-entry.js'

export const slackApi = {
  provider: 'slack-api',
  hosts: ['slack.com', 'www.slack.com', 'slack-gov.com'],
  channel: 'chat',
  sends: [
    {
      path: '^/api/(chat\\.(postMessage|postEphemeral|scheduleMessage|meMessage|startStream)|files\\.(upload|completeUploadExternal)|reminders\\.add)',
      methods: ['GET', 'POST'],
    },
    {
      path: '^/api/(chat\\.(update|delete|unfurl|appendStream|stopStream)|views\\.(open|publish|push|update)|reactions\\.add|conversations\\.invite)',
      methods: ['POST'],
      gray: true,
    },
  ],
  reads: [
    '^/api/(oauth|auth|conversations\\.(list|history|info|open|join|replies)|users|team|chat\\.getPermalink|files\\.(getUploadURLExternal|info|list))',
  ],
  idempotency: { support: 'none', evidence: 'documentation' },
  root: { called: 'slack', at: '/api' },
  verified: 'documentation',
} as const satisfies HostEntry
