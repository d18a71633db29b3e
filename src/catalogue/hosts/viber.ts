import type { HostEntry } from '../entries/host-entry.js'

export const viber = {
  provider: 'viber',
  hosts: ['chatapi.viber.com'],
  channel: 'chat',
  sends: [{ path: '^/pa/(send_message|broadcast_message|post)', methods: ['POST'] }],
  reads: ['^/pa/(get_account_info|set_webhook)'],
  root: { called: 'viber', at: '/pa' },
  verified: 'documentation',
} as const satisfies HostEntry
