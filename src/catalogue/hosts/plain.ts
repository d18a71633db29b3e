import type { HostEntry } from '../entries/host-entry.js'

export const plain = {
  provider: 'plain',
  hosts: ['core-api.uk.plain.com'],
  channel: 'issue',
  sends: [
    {
      path: '^/graphql',
      methods: ['POST'],
      body: '\\b(createThread|sendNewEmail|replyToThread|replyToEmail|sendChat)\\b',
    },
  ],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
