import type { HostEntry } from '../entries/host-entry.js'

export const bulkgate = {
  provider: 'bulkgate',
  hosts: ['portal.bulkgate.com', 'api.bulkgate.com'],
  channel: 'sms',
  sends: [
    {
      path: '^/api/[12]\\.0/(simple|advanced)/(transactional|promotional)',
      methods: ['POST', 'GET'],
    },
  ],
  reads: ['^/api/[12]\\.0/(simple|advanced)/info'],
  verified: 'documentation',
} as const satisfies HostEntry
