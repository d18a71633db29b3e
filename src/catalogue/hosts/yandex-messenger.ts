import type { HostEntry } from '../entries/host-entry.js'

export const yandexMessenger = {
  provider: 'yandex-messenger',
  hosts: ['botapi.messenger.yandex.net'],
  channel: 'chat',
  sends: [{ path: '^/bot/v1/messages/send(Text|File|Image|Gallery)', methods: ['POST'] }],
  reads: ['^/bot/v1/(messages/getUpdates|self)'],
  verified: 'documentation',
} as const satisfies HostEntry
