import type { HostEntry } from '../entries/host-entry.js'

export const bale = {
  provider: 'bale',
  hosts: ['tapi.bale.ai'],
  channel: 'chat',
  sends: [{ path: '^/bot[^/]*/(send(?!ChatAction)\\w+|forwardMessage|copyMessage)', methods: ['GET', 'POST'] }],
  reads: ['^/bot[^/]*/(get|sendChatAction|setWebhook)'],
  verified: 'documentation',
} as const satisfies HostEntry
