import type { HostEntry } from '../entries/host-entry.js'

export const zohoCliq = {
  provider: 'zoho-cliq',
  hosts: ['cliq.zoho.com', 'cliq.zoho.eu', 'cliq.zoho.in'],
  channel: 'chat',
  sends: [
    {
      path: '^/(company/[^/]*/)?api/v2/(channelsbyname|channels|buddies|chats|bots)/.*/?(message|incoming)$',
      methods: ['POST'],
    },
  ],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
