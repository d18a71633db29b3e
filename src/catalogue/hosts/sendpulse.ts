import type { HostEntry } from '../entries/host-entry.js'

export const sendpulse = {
  provider: 'sendpulse',
  hosts: ['api.sendpulse.com'],
  channel: 'email',
  sends: [
    { path: '^/smtp/emails$', methods: ['POST'] },
    { path: '^/sms/send', methods: ['POST'], channel: 'sms' },
    { path: '^/(whatsapp|telegram|messenger|instagram)/contacts/send', methods: ['POST'], channel: 'chat' },
    { path: '^/push/tasks$', methods: ['POST'], channel: 'push' },
  ],
  reads: ['^/oauth', '^/addressbooks'],
  verified: 'documentation',
} as const satisfies HostEntry
