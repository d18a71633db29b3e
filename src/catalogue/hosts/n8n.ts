import type { HostEntry } from '../entries/host-entry.js'

export const n8n = {
  provider: 'n8n',
  hosts: ['*.app.n8n.cloud'],
  channel: 'webhook',
  sends: [{ path: '^/webhook(-test)?/', methods: ['GET', 'POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
