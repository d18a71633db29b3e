import type { HostEntry } from '../entries/host-entry.js'

export const mailchimp = {
  provider: 'mailchimp',
  hosts: ['*.api.mailchimp.com'],
  channel: 'broadcast',
  sends: [{ path: '^/3\\.0/campaigns/[^/]*/actions/(send|test|schedule)', methods: ['POST'] }],
  reads: ['^/3\\.0/lists'],
  verified: 'documentation',
} as const satisfies HostEntry
