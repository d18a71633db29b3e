import type { HostEntry } from '../entries/host-entry.js'

export const wati = {
  provider: 'wati',
  hosts: ['*.wati.io'],
  channel: 'chat',
  sends: [{ path: '/api/v\\d/(send\\w*Message\\w*|sendTemplateMessage\\w*)', methods: ['POST'] }],
  reads: ['/api/v\\d/get'],
  root: { called: 'wati_|^wati' },
  verified: 'documentation',
} as const satisfies HostEntry
