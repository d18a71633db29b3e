import type { HostEntry } from '../entries/host-entry.js'

export const oneChat = {
  provider: 'one-chat',
  hosts: ['chat-api.one.th'],
  channel: 'chat',
  sends: [{ path: '^/message/api/v1/push_message', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
