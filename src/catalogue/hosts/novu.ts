import type { HostEntry } from '../entries/host-entry.js'

export const novu = {
  provider: 'novu',
  hosts: ['api.novu.co', 'eu.api.novu.co'],
  channel: 'notification',
  sends: [{ path: '^/v[12]/events/trigger', methods: ['POST'] }],
  reads: ['^/v[12]/(subscribers|workflows)'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'body.transactionId' }],
    evidence: 'documentation',
  },
  root: { called: 'novu', at: '/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
