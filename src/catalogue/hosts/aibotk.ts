import type { HostEntry } from '../entries/host-entry.js'

export const aibotk = {
  provider: 'aibotk',
  hosts: ['api-bot.aibotk.com'],
  channel: 'chat',
  sends: [{ path: '^/openapi/v1/chat/(room|contact)', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
