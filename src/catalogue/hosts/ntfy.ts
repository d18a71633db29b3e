import type { HostEntry } from '../entries/host-entry.js'

export const ntfy = {
  provider: 'ntfy',
  hosts: ['ntfy.sh', '*.ntfy.sh'],
  channel: 'push',
  sends: [
    { path: '^/[^/]*', methods: ['POST', 'PUT'] },
    { path: '^/[^/]*/(publish|send|trigger)', methods: ['GET', 'POST', 'PUT'] },
  ],
  reads: ['/(json|sse|raw|ws|auth)(\\?|$)'],
  idempotency: { support: 'none', evidence: 'documentation' },
  settings: ['ntfy.*(url|topic|server)'],
  verified: 'documentation',
} as const satisfies HostEntry
