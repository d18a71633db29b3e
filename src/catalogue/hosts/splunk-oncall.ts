import type { HostEntry } from '../types.js'

export const splunkOncall = {
  provider: 'splunk-oncall',
  hosts: ['alert.victorops.com'],
  channel: 'incident',
  sends: [{ path: '^/integrations/', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
