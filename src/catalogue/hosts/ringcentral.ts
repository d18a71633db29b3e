import type { HostEntry } from '../entries/host-entry.js'

export const ringcentral = {
  provider: 'ringcentral',
  hosts: ['platform.ringcentral.com', 'platform.devtest.ringcentral.com'],
  channel: 'sms',
  sends: [
    { path: '/extension/[^/]*/(sms|mms|fax|company-pager|ring-out)$', methods: ['POST'] },
    { path: '^/team-messaging/v1/chats/[^/]*/(posts|adaptive-cards)$', methods: ['POST'], channel: 'chat' },
  ],
  reads: ['^/restapi/oauth', '/(message-store|call-log)'],
  root: { called: 'ring_?central' },
  verified: 'documentation',
} as const satisfies HostEntry
