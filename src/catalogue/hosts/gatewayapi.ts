import type { HostEntry } from '../entries/host-entry.js'

export const gatewayapi = {
  provider: 'gatewayapi',
  hosts: ['gatewayapi.com', 'gatewayapi.eu', 'messaging.gatewayapi.com'],
  channel: 'sms',
  sends: [{ path: '^/(rest/mtsms|mobile/(single|multi))', methods: ['POST'] }],
  reads: ['^/rest/me'],
  verified: 'documentation',
} as const satisfies HostEntry
