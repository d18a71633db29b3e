import type { HostEntry } from '../entries/host-entry.js'

export const helpScout = {
  provider: 'help-scout',
  hosts: ['api.helpscout.net'],
  channel: 'issue',
  sends: [{ path: '^/v2/conversations(/[^/]*/(reply|notes))?$', methods: ['POST'] }],
  reads: ['^/v2/(customers|oauth2)'],
  root: { called: 'help_?scout', at: '/v2' },
  verified: 'documentation',
} as const satisfies HostEntry
