import type { TriggerEntry } from '../entries/trigger-entry.js'

export const octokitWebhooks = {
  name: 'octokit-webhooks',
  packages: ['@octokit/webhooks', 'octokit', '@octokit/app', 'probot'],
  kind: 'webhook',
  registers: [
    {
      path: 'Webhooks().(on|onAny)',
      module: '@octokit/webhooks',
      handler: { kind: 'argument', index: 'last-function' },
      name: { argument: 0 },
    },
    { path: 'App().webhooks.(on|onAny)', handler: { kind: 'argument', index: 'last-function' }, name: { argument: 0 } },
    {
      path: 'Probot().(on|onAny)',
      module: 'probot',
      handler: { kind: 'argument', index: 'last-function' },
      name: { argument: 0 },
    },
    {
      path: 'run<0>.(on|onAny)',
      module: 'probot',
      handler: { kind: 'argument', index: 'last-function' },
      name: { argument: 0 },
    },
    {
      path: 'ApplicationFunction<0>.(on|onAny)',
      module: 'probot',
      handler: { kind: 'argument', index: 'last-function' },
      name: { argument: 0 },
      evidence: 'documentation',
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'by hand, with the same delivery id', guards: [] },
  notes: 'X-GitHub-Delivery is the natural key.',
  verified: 'compiler',
  verifiedWith: [['@octokit/webhooks@14.2.0', 'octokit@5.0.5'], ['probot@14.2.4']],
} as const satisfies TriggerEntry
