import type { HostEntry } from '../entries/host-entry.js'

export const airship = {
  provider: 'airship',
  hosts: ['go.urbanairship.com', 'go.airship.eu'],
  channel: 'push',
  sends: [{ path: '^/api/(push|schedules|create-and-send)', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
