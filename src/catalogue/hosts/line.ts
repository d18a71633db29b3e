import type { HostEntry } from '../entries/host-entry.js'

export const line = {
  provider: 'line',
  hosts: ['api.line.me', 'notify-api.line.me'],
  channel: 'chat',
  sends: [
    { path: '^/v2/bot/message/(push|reply|multicast|broadcast|narrowcast)', methods: ['POST'] },
    { path: '^/api/notify$', methods: ['POST'] },
  ],
  reads: ['^/v2/bot/(profile|info|message/(quota|validate|delivery))', '^/oauth2/'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'headers.X-Line-Retry-Key' }],
    window: 86_400_000,
    evidence: 'documentation',
    note: 'A UUID; not on reply.',
  },
  root: { called: '^line|_line_|line_?(api|messaging)', at: '/v2/bot' },
  verified: 'documentation',
} as const satisfies HostEntry
