import type { HostEntry } from '../entries/host-entry.js'

export const ghost = {
  provider: 'ghost',
  hosts: [],
  channel: 'broadcast',
  sends: [
    { path: '^(/ghost)?/api/(v\\d+/|canary/)?admin/posts/[^/]*/\\?(.*&)?newsletter=', methods: ['PUT'], anyHost: true },
  ],
  reads: [],
  notes: 'Runs on hosts of its users. A post that is published with a newsletter is mailed.',
  verified: 'documentation',
} as const satisfies HostEntry
