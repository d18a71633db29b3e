import type { HostEntry } from '../entries/host-entry.js'

export const matrix = {
  provider: 'matrix',
  hosts: ['matrix.org', '*.matrix.org', 'matrix-client.matrix.org'],
  channel: 'chat',
  sends: [
    { path: '/_matrix/client/[^/]*/rooms/[^/]*/send/', methods: ['PUT', 'POST'], anyHost: true },
    { path: '/_matrix/client/[^/]*/rooms/[^/]*/(invite|state)', methods: ['POST', 'PUT'], gray: true },
  ],
  reads: ['/_matrix/client/[^/]*/(login|sync|joined_rooms|profile)', '/(typing|receipt)/'],
  idempotency: {
    support: 'effective',
    evidence: 'documentation',
    note: 'The transaction id at the end of the path: the server drops a repeat of the same device. It guards only if it is stable.',
  },
  notes: 'Any homeserver: the path decides where the host is configured.',
  verified: 'documentation',
} as const satisfies HostEntry
