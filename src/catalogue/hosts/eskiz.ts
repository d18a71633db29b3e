import type { HostEntry } from '../entries/host-entry.js'

export const eskiz = {
  provider: 'eskiz',
  hosts: ['notify.eskiz.uz'],
  channel: 'sms',
  sends: [{ path: '^/api/message/sms/send', methods: ['POST'] }],
  reads: ['^/api/(auth|user)'],
  root: { called: 'eskiz', at: '/api' },
  verified: 'documentation',
} as const satisfies HostEntry
