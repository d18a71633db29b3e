import type { HostEntry } from '../entries/host-entry.js'

export const whapi = {
  provider: 'whapi',
  hosts: ['gate.whapi.cloud'],
  channel: 'chat',
  sends: [{ path: '^/messages/', methods: ['POST'] }],
  reads: [],
  root: { called: 'whapi' },
  verified: 'documentation',
} as const satisfies HostEntry
