import type { HostEntry } from '../entries/host-entry.js'

export const opsgenie = {
  provider: 'opsgenie',
  hosts: ['api.opsgenie.com', 'api.eu.opsgenie.com'],
  channel: 'incident',
  sends: [
    { path: '^/v2/alerts(\\?|$)', methods: ['POST'] },
    { path: '^/v1/incidents', methods: ['POST'] },
    { path: '^/v2/alerts/[^/]*/(notes|close|acknowledge|escalate)', methods: ['POST'] },
    { path: '^/v1/json/', methods: ['POST'] },
  ],
  reads: ['^/v2/(users|teams|schedules)'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'body.alias' }],
    evidence: 'documentation',
    note: 'Merged into the open alert with the same alias.',
  },
  root: { called: 'ops_?genie' },
  verified: 'documentation',
} as const satisfies HostEntry
