import type { HostEntry } from '../entries/host-entry.js'

export const waha = {
  provider: 'waha',
  hosts: [],
  channel: 'chat',
  sends: [
    {
      path: '^/api/send(Text|Image|File|Voice|Video|Poll|Location|ContactVcard|Buttons|LinkPreview)$',
      methods: ['POST'],
      anyHost: true,
    },
  ],
  reads: ['^/api/(sessions|contacts)'],
  notes: 'Runs on hosts of its users.',
  root: { called: 'waha' },
  verified: 'documentation',
} as const satisfies HostEntry
