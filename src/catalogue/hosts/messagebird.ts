import type { HostEntry } from '../entries/host-entry.js'

export const messagebird = {
  provider: 'messagebird',
  hosts: ['rest.messagebird.com', 'conversations.messagebird.com', 'api.bird.com'],
  channel: 'sms',
  sends: [
    { path: '^/messages', methods: ['POST'] },
    { path: '^/voicemessages', methods: ['POST'], channel: 'voice' },
    { path: '^/verify$', methods: ['POST'] },
    { path: '^/v1/send', methods: ['POST'], channel: 'chat' },
    { path: '^/workspaces/[^/]*/channels/[^/]*/(batch/)?messages', methods: ['POST'], channel: 'chat' },
  ],
  reads: ['^/(balance|lookup|hlr|contacts)'],
  root: { called: 'message_?bird' },
  verified: 'documentation',
} as const satisfies HostEntry
