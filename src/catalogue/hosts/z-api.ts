import type { HostEntry } from '../entries/host-entry.js'

export const zApi = {
  provider: 'z-api',
  hosts: ['api.z-api.io'],
  channel: 'chat',
  sends: [
    {
      path: '/send-(text|image|document|document/.*|audio|video|link|location|contact|button-list|option-list)',
      methods: ['POST'],
    },
  ],
  reads: ['/(status|qr-code|chats|contacts)'],
  verified: 'documentation',
} as const satisfies HostEntry
