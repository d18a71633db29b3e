import type { HostEntry } from '../entries/host-entry.js'

export const expoPush = {
  provider: 'expo-push',
  hosts: ['exp.host'],
  channel: 'push',
  sends: [{ path: '^/--/api/v2/push/send', methods: ['POST'] }],
  reads: ['^/--/api/v2/push/getReceipts'],
  idempotency: { support: 'none', evidence: 'documentation' },
  root: { called: 'expo' },
  verified: 'documentation',
} as const satisfies HostEntry
