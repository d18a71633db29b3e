import type { HostEntry } from '../entries/host-entry.js'

export const gitea = {
  provider: 'gitea',
  hosts: ['codeberg.org', 'gitea.com'],
  channel: 'issue',
  sends: [
    { path: '^/api/v1/repos/[^/]*/[^/]*/issues$', methods: ['POST'], anyHost: true },
    { path: '^/api/v1/repos/[^/]*/[^/]*/issues/[^/]*/comments$', methods: ['POST'], anyHost: true },
    { path: '^/api/v1/repos/[^/]*/[^/]*/pulls$', methods: ['POST'], anyHost: true },
    { path: '^/api/v1/repos/[^/]*/[^/]*/pulls/[^/]*/reviews$', methods: ['POST'], anyHost: true },
  ],
  reads: ['^/api/v1/(user|orgs|admin)'],
  root: { called: 'gitea|forgejo|codeberg' },
  notes: 'Also Forgejo; runs on hosts of its users.',
  verified: 'documentation',
} as const satisfies HostEntry
