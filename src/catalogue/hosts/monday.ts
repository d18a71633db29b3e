import type { HostEntry } from '../entries/host-entry.js'

export const monday = {
  provider: 'monday',
  hosts: ['api.monday.com'],
  channel: 'issue',
  sends: [{ path: '^/v2', methods: ['POST'], body: '\\b(create_update|create_item|create_notification)\\b' }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
