import type { HostEntry } from '../entries/host-entry.js'

export const buttondown = {
  provider: 'buttondown',
  hosts: ['api.buttondown.com'],
  channel: 'broadcast',
  sends: [{ path: '^/v1/emails', methods: ['POST'] }],
  reads: ['^/v1/subscribers'],
  verified: 'documentation',
} as const satisfies HostEntry
