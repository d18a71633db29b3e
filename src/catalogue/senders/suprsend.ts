import type { SenderEntry } from '../entries/sender-entry.js'

export const suprsend = {
  provider: 'suprsend',
  packages: ['@suprsend/node-sdk'],
  channel: 'notification',
  members: [
    {
      path: 'Suprsend().workflows.trigger',
      declaredIn: [{ package: '@suprsend/node-sdk', container: 'suprsend>WorkflowsApi' }],
    },
    {
      path: 'Suprsend().(trigger_workflow|track_event)',
      declaredIn: [{ package: '@suprsend/node-sdk', container: 'suprsend>Suprsend' }],
    },
  ],
  nearMisses: [],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'idempotency_key' }],
    evidence: 'documentation',
    note: 'Argument of the request or event object that is handed over.',
  },
  verified: 'compiler',
  verifiedWith: [['@suprsend/node-sdk@1.15.1']],
} as const satisfies SenderEntry
