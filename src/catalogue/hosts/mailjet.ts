import type { HostEntry } from '../entries/host-entry.js'

export const mailjet = {
  provider: 'mailjet',
  hosts: ['api.mailjet.com', 'api.us.mailjet.com'],
  channel: 'email',
  sends: [
    { path: '^/v3(\\.1)?/send', methods: ['POST'] },
    { path: '^/v4/sms-send', methods: ['POST'], channel: 'sms' },
  ],
  reads: ['^/v3/REST/contact'],
  verified: 'documentation',
} as const satisfies HostEntry
