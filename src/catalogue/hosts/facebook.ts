import type { HostEntry } from '../entries/host-entry.js'

export const facebook = {
  provider: 'facebook',
  hosts: ['graph.facebook.com'],
  channel: 'broadcast',
  sends: [{ path: '^/[^/]+/[^/]+/(feed|comments|photos)$', methods: ['POST'] }],
  reads: ['^/v[\\d.]+/(oauth|me|debug_token)'],
  root: { called: 'face_?book' },
  verified: 'documentation',
} as const satisfies HostEntry
