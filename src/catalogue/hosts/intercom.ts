import type { HostEntry } from '../entries/host-entry.js'

export const intercom = {
  provider: 'intercom',
  hosts: ['api.intercom.io', 'api.eu.intercom.io', 'api.au.intercom.io'],
  channel: 'chat',
  sends: [
    { path: '^/messages$', methods: ['POST'] },
    { path: '^/conversations(/[^/]*/reply)?$', methods: ['POST'] },
    { path: '^/tickets$', methods: ['POST'], channel: 'issue' },
    { path: '^/events$', methods: ['POST'], gray: true },
  ],
  reads: ['^/contacts', '^/admins'],
  root: { called: 'intercom' },
  verified: 'documentation',
} as const satisfies HostEntry
