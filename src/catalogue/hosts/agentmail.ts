import type { HostEntry } from '../entries/host-entry.js'

export const agentmail = {
  provider: 'agentmail',
  hosts: ['api.agentmail.to'],
  channel: 'email',
  sends: [
    { path: '^/v0/inboxes/[^/]*/messages/send$', methods: ['POST'] },
    { path: '^/v0/inboxes/[^/]*/messages/[^/]*/(reply|reply-all|forward)$', methods: ['POST'] },
    { path: '^/v0/inboxes/[^/]*/drafts/[^/]*/send$', methods: ['POST'] },
  ],
  reads: ['^/v0/(domains|webhooks)'],
  verified: 'documentation',
} as const satisfies HostEntry
