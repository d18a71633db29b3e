import type { HostEntry } from '../entries/host-entry.js'

export const splunkOncall = {
  provider: 'splunk-oncall',
  hosts: ['alert.victorops.com'],
  channel: 'incident',
  sends: [{ path: '^/integrations/', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
