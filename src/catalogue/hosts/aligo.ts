import type { HostEntry } from '../entries/host-entry.js'

export const aligo = {
  provider: 'aligo',
  hosts: ['apis.aligo.in', 'kakaoapi.aligo.in'],
  channel: 'sms',
  sends: [
    { path: '^/(send|send_mass)/?$', methods: ['POST'] },
    { path: '^/akv10/alimtalk/send', methods: ['POST'] },
  ],
  reads: ['^/(list|remain)'],
  verified: 'documentation',
} as const satisfies HostEntry
