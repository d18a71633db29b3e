import type { TriggerEntry } from '../entries/trigger-entry.js'

export const remix = {
  name: 'remix',
  packages: ['@remix-run/node', '@remix-run/server-runtime', 'react-router', '@react-router/node'],
  kind: 'http-handler',
  registers: [
    { handler: { kind: 'file', pattern: '(^|/)app/routes(/|\\.).*\\.[jt]sx?$', exports: ['loader', 'action'] } },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
