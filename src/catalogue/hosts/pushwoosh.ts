import type { HostEntry } from '../entries/host-entry.js'

export const pushwoosh = {
  provider: 'pushwoosh',
  hosts: ['cp.pushwoosh.com', 'api.pushwoosh.com', '*.api.pushwoosh.com'],
  channel: 'push',
  sends: [{ path: '^/json/1\\.\\d+/(createMessage|createTargetedMessage)', methods: ['POST'] }],
  reads: ['^/json/1\\.\\d+/(registerDevice|get)'],
  verified: 'documentation',
} as const satisfies HostEntry
