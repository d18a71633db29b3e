import type { HostEntry } from '../entries/host-entry.js'

export const hubspot = {
  provider: 'hubspot',
  hosts: ['api.hubapi.com'],
  channel: 'email',
  sends: [
    {
      path: '^/(marketing/v[34]/(transactional/single-email|email/single-send|emails/single-send)|email/public/v1/singleEmail/send)',
      methods: ['POST'],
    },
    { path: '^/conversations/v3/conversations/threads/[^/]*/messages$', methods: ['POST'], channel: 'chat' },
  ],
  reads: ['^/crm/', '^/oauth'],
  root: { called: 'hub_?spot' },
  verified: 'documentation',
} as const satisfies HostEntry
