import type { HostEntry } from '../entries/host-entry.js'

export const servicenow = {
  provider: 'servicenow',
  hosts: ['*.service-now.com'],
  channel: 'incident',
  sends: [
    { path: '^/api/now/(table|v\\d/table)/(incident|sys_email)', methods: ['POST'] },
    { path: '^/api/global/em/', methods: ['POST'] },
  ],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
