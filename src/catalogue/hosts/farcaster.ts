import type { HostEntry } from '../entries/host-entry.js'

export const farcaster = {
  provider: 'farcaster',
  hosts: ['api.neynar.com'],
  channel: 'chat',
  sends: [
    { path: '^/v2/farcaster/cast/?$', methods: ['POST'] },
    { path: '^/v2/farcaster/frame/notifications', methods: ['POST'], channel: 'push' },
    { path: '^/v2/farcaster/reaction', methods: ['POST'], gray: true },
  ],
  reads: ['^/v2/farcaster/(user|feed|signer)'],
  verified: 'documentation',
} as const satisfies HostEntry
