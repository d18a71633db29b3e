import type { HostEntry } from '../entries/host-entry.js'

export const pagerdutyApi = {
  provider: 'pagerduty-api',
  hosts: ['api.pagerduty.com', 'api.eu.pagerduty.com'],
  channel: 'incident',
  sends: [
    { path: '^/incidents(/[^/]*/(notes|responder_requests|status_updates))?$', methods: ['POST'] },
    { path: '^/incidents', methods: ['PUT'], gray: true },
  ],
  reads: ['^/(users|services|schedules|oncalls)'],
  root: { called: 'pager_?duty' },
  verified: 'documentation',
} as const satisfies HostEntry
