import type { ReadEntry } from '../entries/read-entry.js'

export const convex = {
  library: 'convex',
  packages: ['convex'],
  state: 'database',
  members: [
    { path: '(GenericQueryCtx|GenericMutationCtx|QueryCtx|MutationCtx)().db.(get|query)' },
    { path: '(query|mutation|internalQuery|internalMutation)<0>.db.(get|query)' },
    { path: '(action|internalAction)<0>.runQuery' },
    { path: '(ConvexHttpClient|ConvexClient)().query' },
  ],
  shapes: [{ callee: '^ctx\\.(?:db\\.(?:get|query|normalizeId)|runQuery)$' }],
  verified: 'documentation',
  verifiedWith: [['convex@1.48.0']],
} as const satisfies ReadEntry
