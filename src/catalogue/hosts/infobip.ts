import type { HostEntry } from '../entries/host-entry.js'

export const infobip = {
  provider: 'infobip',
  hosts: ['*.api.infobip.com'],
  channel: 'sms',
  sends: [
    { path: '^/sms/[23]/', methods: ['POST'] },
    { path: '^/whatsapp/1/message', methods: ['POST'], channel: 'chat' },
    { path: '^/email/[34]/send', methods: ['POST'], channel: 'email' },
  ],
  reads: ['^/(account|sms/1/reports)'],
  root: { called: 'info_?bip' },
  verified: 'documentation',
} as const satisfies HostEntry
