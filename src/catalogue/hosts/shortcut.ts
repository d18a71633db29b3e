import type { HostEntry } from '../entries/host-entry.js'

export const shortcut = {
  provider: 'shortcut',
  hosts: ['api.app.shortcut.com'],
  channel: 'issue',
  sends: [
    { path: '^/api/v3/stories$', methods: ['POST'] },
    { path: '^/api/v3/(stories|epics)/[^/]*/comments', methods: ['POST'] },
  ],
  reads: ['^/api/v3/(members|search)'],
  verified: 'documentation',
} as const satisfies HostEntry
