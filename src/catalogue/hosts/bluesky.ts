import type { HostEntry } from '../entries/host-entry.js'

export const bluesky = {
  provider: 'bluesky',
  hosts: ['bsky.social', 'api.bsky.app', '*.bsky.network'],
  channel: 'chat',
  sends: [
    { path: '^/xrpc/com\\.atproto\\.repo\\.createRecord', methods: ['POST'] },
    { path: '^/xrpc/chat\\.bsky\\.convo\\.sendMessage', methods: ['POST'] },
  ],
  reads: ['^/xrpc/com\\.atproto\\.server\\.', '^/xrpc/app\\.bsky\\..*\\.get'],
  root: { called: 'bluesky|^bsky|^pds' },
  verified: 'documentation',
} as const satisfies HostEntry
