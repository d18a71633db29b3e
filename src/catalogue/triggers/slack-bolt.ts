import type { TriggerEntry } from '../entries/trigger-entry.js'

export const slackBolt = {
  name: 'slack-bolt',
  packages: ['@slack/bolt'],
  kind: 'webhook',
  registers: [
    {
      path: 'App().(message|event|command|action|shortcut|view|options|function)',
      handler: { kind: 'argument', index: 'last-function' },
      name: { argument: 0 },
    },
    { path: 'App().use', handler: { kind: 'argument', index: 0 } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: '3 when not acknowledged in 3 seconds', guards: [] },
  notes: 'event_id is the natural key.',
  verified: 'compiler',
  verifiedWith: [['@slack/bolt@5.1.0']],
} as const satisfies TriggerEntry
