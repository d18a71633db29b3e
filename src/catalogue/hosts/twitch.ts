import type { HostEntry } from '../entries/host-entry.js'

export const twitch = {
  provider: 'twitch',
  hosts: ['api.twitch.tv'],
  channel: 'chat',
  sends: [
    { path: '^/helix/chat/(messages|announcements)', methods: ['POST'] },
    { path: '^/helix/whispers', methods: ['POST'] },
  ],
  reads: ['^/helix/(users|streams|eventsub)'],
  verified: 'documentation',
} as const satisfies HostEntry
