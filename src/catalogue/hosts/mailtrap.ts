import type { HostEntry } from '../entries/host-entry.js'

export const mailtrap = {
  provider: 'mailtrap',
  hosts: ['send.api.mailtrap.io', 'bulk.api.mailtrap.io'],
  channel: 'email',
  sends: [{ path: '^/api/(send|batch)', methods: ['POST'] }],
  reads: [],
  root: { called: 'mailtrap', at: '/api' },
  notes: 'sandbox.api.mailtrap.io delivers nothing.',
  verified: 'documentation',
} as const satisfies HostEntry
