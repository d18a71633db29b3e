import type { HostEntry } from '../entries/host-entry.js'

export const pagerdutyEvents = {
  provider: 'pagerduty-events',
  hosts: ['events.pagerduty.com', 'events.eu.pagerduty.com'],
  channel: 'incident',
  sends: [
    { path: '^/v2/(enqueue|change/enqueue)', methods: ['POST'] },
    { path: '^/generic/2010-04-15/create_event', methods: ['POST'] },
    { path: '^/integration/', methods: ['POST'] },
  ],
  reads: [],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'body.dedup_key' }],
    evidence: 'documentation',
    note: 'Merged into the alert with the same key while that is open.',
  },
  root: { called: 'pager_?duty' },
  verified: 'documentation',
} as const satisfies HostEntry
