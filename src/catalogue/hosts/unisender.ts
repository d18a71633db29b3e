import type { HostEntry } from '../entries/host-entry.js'

export const unisender = {
  provider: 'unisender',
  hosts: ['go1.unisender.ru', 'go2.unisender.ru', 'goapi.unisender.ru', 'api.unisender.com'],
  channel: 'email',
  sends: [
    { path: '/transactional/api/v1/email/send\\.json$', methods: ['POST'] },
    { path: '^/[a-z]+/api/(sendEmail|sendSms)$', methods: ['GET', 'POST'] },
  ],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
