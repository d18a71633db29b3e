import type { HostEntry } from '../entries/host-entry.js'

export const telegramGateway = {
  provider: 'telegram-gateway',
  hosts: ['gatewayapi.telegram.org'],
  channel: 'chat',
  sends: [{ path: '^/sendVerificationMessage', methods: ['GET', 'POST'] }],
  reads: ['^/check'],
  verified: 'documentation',
} as const satisfies HostEntry
