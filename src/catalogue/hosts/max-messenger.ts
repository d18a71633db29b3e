import type { HostEntry } from '../entries/host-entry.js'

export const maxMessenger = {
  provider: 'max-messenger',
  hosts: ['botapi.max.ru', 'platform-api.max.ru'],
  channel: 'chat',
  sends: [{ path: '^/messages', methods: ['POST'] }],
  reads: ['^/(me|chats|uploads|updates|subscriptions)'],
  verified: 'documentation',
} as const satisfies HostEntry
