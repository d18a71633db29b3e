import type { HostEntry } from '../entries/host-entry.js'

export const whatsappCloud = {
  provider: 'whatsapp-cloud',
  hosts: ['graph.facebook.com'],
  channel: 'chat',
  sends: [
    { path: '^/([^/]+/)?[^/]+/messages$', methods: ['POST'], unlessBody: '(?:^|[,{\\s])"?status"?:\\s*"?read"?' },
  ],
  reads: ['^/v[\\d.]+/(oauth|me|debug_token)', '/media$'],
  idempotency: { support: 'none', evidence: 'documentation' },
  root: { called: 'whats_?app|graph_?api|^wa_' },
  verified: 'documentation',
} as const satisfies HostEntry
