import type { HostEntry } from '../entries/host-entry.js'

export const onCallHooks = {
  provider: 'on-call-hooks',
  hosts: [
    'heiioncall.com',
    'api.flashcat.cloud',
    'api.pagertree.com',
    'api.signl4.com',
    'connect.signl4.com',
    'webhook.alertops.com',
    'api.xmatters.com',
    'hook.goalert.me',
  ],
  channel: 'incident',
  sends: [{ path: '/.+', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
