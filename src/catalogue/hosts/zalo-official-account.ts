import type { HostEntry } from '../entries/host-entry.js'

export const zaloOfficialAccount = {
  provider: 'zalo-official-account',
  hosts: ['openapi.zalo.me', 'business.openapi.zalo.me'],
  channel: 'chat',
  sends: [
    { path: '^/v[23]\\.0/oa/message', methods: ['POST'] },
    { path: '^/message/template', methods: ['POST'] },
  ],
  reads: ['^/v[23]\\.0/oa/(getoa|user|upload)'],
  verified: 'documentation',
} as const satisfies HostEntry
