import type { HostEntry } from '../entries/host-entry.js'

export const discord = {
  provider: 'discord',
  hosts: ['discord.com', 'discordapp.com', 'canary.discord.com', 'ptb.discord.com'],
  channel: 'chat',
  sends: [
    { path: '^/api(/v\\d+)?/webhooks/', methods: ['POST'] },
    { path: '^/api(/v\\d+)?/channels/[^/]*/messages$', methods: ['POST'] },
    { path: '^/api(/v\\d+)?/channels/[^/]*/threads', methods: ['POST'] },
    {
      path: '^/api(/v\\d+)?/(webhooks/.*/messages/|channels/[^/]*/messages/)',
      methods: ['PATCH', 'PUT', 'DELETE'],
      gray: true,
    },
    { path: '^/api(/v\\d+)?/interactions/[^/]*/[^/]*/callback', methods: ['POST'], gray: true },
  ],
  reads: [
    '^/api(/v\\d+)?/(oauth2|users|guilds|gateway|applications)',
    '^/api(/v\\d+)?/channels/[^/]*/typing',
    '^/api(/v\\d+)?/users/@me/channels',
  ],
  settings: ['discord.*(webhook|hook)', '(webhook|hook).*discord'],
  idempotency: {
    support: 'retries-only',
    parameters: [{ argument: 1, property: 'nonce' }],
    evidence: 'documentation',
    note: 'nonce with enforce_nonce on channel messages, for a few minutes; not on webhooks.',
  },
  root: { called: 'discord', at: '/api' },
  verified: 'documentation',
} as const satisfies HostEntry
