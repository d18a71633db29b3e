import type { HostEntry } from '../entries/host-entry.js'

export const guilded = {
  provider: 'guilded',
  hosts: ['media.guilded.gg', 'www.guilded.gg'],
  channel: 'chat',
  sends: [
    { path: '^/webhooks/', methods: ['POST'] },
    { path: '^/api/v1/channels/[^/]*/messages', methods: ['POST'] },
  ],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
