import type { SenderEntry } from '../entries/sender-entry.js'

export const asana = {
  provider: 'asana',
  packages: ['asana'],
  channel: 'issue',
  members: [
    { path: 'StoriesApi().createStoryForTask', declaredIn: [{ package: 'asana', container: 'StoriesApi' }] },
    { path: 'TasksApi().(createTask|createSubtaskForTask)', declaredIn: [{ package: 'asana', container: 'TasksApi' }] },
  ],
  nearMisses: ['TasksApi().(getTask|updateTask)'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['asana@3.2.0']],
} as const satisfies SenderEntry
