import type { HostEntry } from '../entries/host-entry.js'

export const braze = {
  provider: 'braze',
  hosts: ['rest.iad-01.braze.com', '*.braze.com', '*.braze.eu'],
  channel: 'notification',
  sends: [
    {
      path: '^/(messages/send|messages/schedule/create|campaigns/trigger/send|canvas/trigger/send|transactional/v1/campaigns/.*/send)',
      methods: ['POST'],
    },
  ],
  reads: ['^/users/(track|export)'],
  root: { called: 'braze' },
  verified: 'documentation',
} as const satisfies HostEntry
