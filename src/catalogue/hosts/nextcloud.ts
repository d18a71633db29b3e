import type { HostEntry } from '../entries/host-entry.js'

export const nextcloud = {
  provider: 'nextcloud',
  hosts: [],
  channel: 'chat',
  sends: [
    {
      path: '/ocs/v[12]\\.php/apps/(spreed/api/v[14]/chat|notifications/api/v2/admin_notifications)/',
      methods: ['POST'],
      anyHost: true,
    },
  ],
  reads: ['/ocs/v[12]\\.php/apps/spreed/api/v[14]/room'],
  notes: 'Runs on hosts of its users.',
  verified: 'documentation',
} as const satisfies HostEntry
