import type { HostEntry } from '../entries/host-entry.js'

export const teams = {
  provider: 'teams',
  hosts: [
    'outlook.office.com',
    'outlook.office365.com',
    '*.webhook.office.com',
    '*.logic.azure.com',
    '*.api.powerplatform.com',
  ],
  channel: 'chat',
  sends: [
    { path: '^/(webhook|webhookb2|workflows|powerautomate)', methods: ['POST'] },
    { path: '/triggers/[^/]*/(paths/invoke|run)', methods: ['POST'] },
  ],
  reads: [],
  settings: ['(teams|msteams).*(webhook|hook)', '(webhook|hook).*teams'],
  idempotency: { support: 'none', evidence: 'documentation' },
  verified: 'documentation',
} as const satisfies HostEntry
