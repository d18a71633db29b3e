import type { HostEntry } from '../entries/host-entry.js'

export const customerio = {
  provider: 'customerio',
  hosts: ['api.customer.io', 'api-eu.customer.io'],
  channel: 'email',
  sends: [
    { path: '^/v1/send/(email|push|sms|inbox_message|in_app)', methods: ['POST'] },
    { path: '^/v1/campaigns/[^/]*/triggers', methods: ['POST'], channel: 'broadcast' },
  ],
  reads: ['^/v1/(customers|segments)'],
  root: { called: 'customer_?io', at: '/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
