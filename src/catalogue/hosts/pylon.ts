import type { HostEntry } from '../entries/host-entry.js'

export const pylon = {
  provider: 'pylon',
  hosts: ['api.usepylon.com'],
  channel: 'issue',
  sends: [{ path: '^/issues(/[^/]*/(reply|note))?$', methods: ['POST'] }],
  reads: ['^/(accounts|contacts|attachments)', '^/issues/search'],
  root: { called: 'pylon' },
  verified: 'documentation',
} as const satisfies HostEntry
