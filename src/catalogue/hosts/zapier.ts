import type { HostEntry } from '../entries/host-entry.js'

export const zapier = {
  provider: 'zapier',
  hosts: ['hooks.zapier.com'],
  channel: 'webhook',
  sends: [{ path: '^/hooks/', methods: ['GET', 'POST', 'PUT'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
