import type { HostEntry } from '../entries/host-entry.js'

export const cmCom = {
  provider: 'cm-com',
  hosts: ['gw.messaging.cm.com', 'gw.cmtelecom.com'],
  channel: 'sms',
  sends: [{ path: '^/v1\\.0/message', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
