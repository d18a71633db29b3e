import type { HostEntry } from '../entries/host-entry.js'

export const onesignal = {
  provider: 'onesignal',
  hosts: ['onesignal.com', 'api.onesignal.com'],
  channel: 'push',
  sends: [{ path: '^/(api/v1/)?notifications$', methods: ['POST'] }],
  reads: ['^/(api/v1/)?(players|apps|users)'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'body.idempotency_key' }],
    window: 2_592_000_000,
    evidence: 'documentation',
  },
  root: { called: 'one_?signal' },
  verified: 'documentation',
} as const satisfies HostEntry
