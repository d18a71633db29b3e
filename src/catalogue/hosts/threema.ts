import type { HostEntry } from '../entries/host-entry.js'

export const threema = {
  provider: 'threema',
  hosts: ['msgapi.threema.ch'],
  channel: 'chat',
  sends: [{ path: '^/send_(simple|e2e)', methods: ['POST'] }],
  reads: ['^/(lookup|capabilities|credits)'],
  verified: 'documentation',
} as const satisfies HostEntry
