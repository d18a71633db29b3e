import type { HostEntry } from '../entries/host-entry.js'

export const ultramsg = {
  provider: 'ultramsg',
  hosts: ['api.ultramsg.com'],
  channel: 'chat',
  sends: [{ path: '/messages/(chat|image|document|audio|video|voice|location|contact|sticker)$', methods: ['POST'] }],
  reads: ['/(instance|contacts|chats)/'],
  root: { called: 'ultra_?msg' },
  verified: 'documentation',
} as const satisfies HostEntry
