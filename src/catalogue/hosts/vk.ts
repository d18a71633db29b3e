import type { HostEntry } from '../entries/host-entry.js'

export const vk = {
  provider: 'vk',
  hosts: ['api.vk.com', 'api.vk.ru'],
  channel: 'chat',
  sends: [{ path: '^/method/(messages\\.send|wall\\.post)', methods: ['GET', 'POST'] }],
  reads: ['^/method/(users|groups)\\.get'],
  idempotency: {
    support: 'effective',
    evidence: 'documentation',
    parameters: [{ argument: 1, property: 'random_id' }],
    note: 'random_id, when it is stable.',
  },
  verified: 'documentation',
} as const satisfies HostEntry
