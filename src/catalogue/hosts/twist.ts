import type { HostEntry } from '../entries/host-entry.js'

export const twist = {
  provider: 'twist',
  hosts: ['api.twist.com', 'twist.com'],
  channel: 'chat',
  sends: [
    { path: '^/api/v[34]/(comments|threads|conversation_messages)/add$', methods: ['POST'] },
    { path: '^/integrations/.*/post_data', methods: ['POST'] },
  ],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
