import type { HostEntry } from '../entries/host-entry.js'

export const aliyunSms = {
  provider: 'aliyun-sms',
  hosts: ['dysmsapi.aliyuncs.com', '*.aliyuncs.com'],
  channel: 'sms',
  sends: [{ path: 'Action=Send(Batch)?Sms|^/$', methods: ['GET', 'POST'] }],
  reads: [],
  notes: 'The action stands in the query or the form.',
  verified: 'documentation',
} as const satisfies HostEntry
