import type { HostEntry } from '../entries/host-entry.js'

export const incidentIo = {
  provider: 'incident-io',
  hosts: ['api.incident.io'],
  channel: 'incident',
  sends: [{ path: '^/v2/(incidents|alert_events)', methods: ['POST'] }],
  reads: ['^/v[12]/(users|severities|custom_fields)'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'body.idempotency_key' }],
    evidence: 'documentation',
  },
  root: { called: 'incident_?io' },
  verified: 'documentation',
} as const satisfies HostEntry
