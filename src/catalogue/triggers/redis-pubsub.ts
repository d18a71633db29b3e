import type { TriggerEntry } from '../entries/trigger-entry.js'

export const redisPubsub = {
  name: 'redis-pubsub',
  packages: ['redis', 'ioredis'],
  kind: 'queue-worker',
  registers: [
    { path: 'createClient().(subscribe|pSubscribe)', handler: { kind: 'argument', index: 1 }, name: { argument: 0 } },
    {
      path: '(default|Redis)().on',
      handler: { kind: 'argument', index: 1 },
      when: [{ argument: 0, matches: '^p?message$' }],
    },
  ],
  delivery: { guarantee: 'best-effort', overlap: 'yes', retries: 'none', guards: [] },
  notes: 'Every subscribed replica gets the message.',
  verified: 'compiler',
  verifiedWith: [['redis@5.10.0', 'ioredis@5.8.2']],
} as const satisfies TriggerEntry
