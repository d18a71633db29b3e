import type { HostEntry } from '../entries/host-entry.js'

export const betterStack = {
  provider: 'better-stack',
  hosts: ['uptime.betterstack.com', 'betteruptime.com', 'uptime.betteruptime.com'],
  channel: 'incident',
  sends: [
    { path: '^/api/v[23]/incidents', methods: ['POST'] },
    { path: '^/api/v2/status-pages/[^/]*/status-reports', methods: ['POST'] },
    { path: '^/api/v1/incoming-webhook/', methods: ['POST'] },
  ],
  reads: ['^/api/v2/(monitors|heartbeats)'],
  notes: 'Heartbeats are telemetry, not notifications.',
  verified: 'documentation',
} as const satisfies HostEntry
