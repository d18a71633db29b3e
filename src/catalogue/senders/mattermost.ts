import type { SenderEntry } from '../entries/sender-entry.js'

export const mattermost = {
  provider: 'mattermost',
  packages: ['@mattermost/client'],
  channel: 'chat',
  members: [
    {
      path: 'Client4().(createPost|createPostEphemeral|executeCommand)',
      declaredIn: [{ package: '@mattermost/client', container: 'Client4' }],
    },
    { path: 'Client4().patchPost', gray: true, declaredIn: [{ package: '@mattermost/client', container: 'Client4' }] },
  ],
  nearMisses: ['Client4().createDirectChannel'],
  idempotency: {
    support: 'retries-only',
    parameters: [{ argument: 0, property: 'pending_post_id' }],
    evidence: 'memory',
    note: 'userId:nonce; the server remembers it for a short time.',
  },
  verified: 'compiler',
  verifiedWith: [['@mattermost/client@11.9.0']],
} as const satisfies SenderEntry
