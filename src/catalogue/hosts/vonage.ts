import type { HostEntry } from '../entries/host-entry.js'

export const vonage = {
  provider: 'vonage',
  hosts: ['rest.nexmo.com', 'api.nexmo.com', 'messages-sandbox.nexmo.com'],
  channel: 'sms',
  sends: [
    { path: '^/sms/(json|xml)', methods: ['GET', 'POST'] },
    { path: '^/v[01](\\.1)?/messages', methods: ['POST'] },
    { path: '^/v1/calls', methods: ['POST'], channel: 'voice' },
    { path: '^/v2/verify$', methods: ['POST'] },
    { path: '^/verify/json', methods: ['GET', 'POST'] },
  ],
  reads: ['^/verify/(check|search)', '^/account'],
  root: { called: 'vonage|nexmo' },
  verified: 'documentation',
} as const satisfies HostEntry
