import type { HostEntry } from '../entries/host-entry.js'

export const klaviyo = {
  provider: 'klaviyo',
  hosts: ['a.klaviyo.com'],
  channel: 'email',
  sends: [
    { path: '^/api/(events|event-bulk-create-jobs)', methods: ['POST'], gray: true },
    { path: '^/api/campaign-send-jobs', methods: ['POST'], channel: 'broadcast' },
  ],
  reads: ['^/api/(profiles|lists)'],
  root: { called: 'klaviyo' },
  verified: 'documentation',
} as const satisfies HostEntry
