import type { HostEntry } from '../entries/host-entry.js'

export const grafanaOncall = {
  provider: 'grafana-oncall',
  hosts: ['*.grafana.net'],
  channel: 'incident',
  sends: [
    { path: '/integrations/v1/', methods: ['POST'] },
    { path: '^/oncall/api/v1/(alert_groups|escalation)', methods: ['POST'] },
  ],
  reads: ['^/(api|loki|otlp)/'],
  verified: 'documentation',
} as const satisfies HostEntry
