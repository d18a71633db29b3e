import type { HostEntry } from '../entries/host-entry.js'

export const pushbullet = {
  provider: 'pushbullet',
  hosts: ['api.pushbullet.com'],
  channel: 'push',
  sends: [{ path: '^/v2/pushes$', methods: ['POST'] }],
  reads: ['^/v2/(users|devices)'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'guid' }],
    evidence: 'documentation',
    note: 'guid in the body.',
  },
  root: { called: 'pushbullet', at: '/v2' },
  verified: 'documentation',
} as const satisfies HostEntry
