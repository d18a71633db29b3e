import type { SenderEntry } from '../entries/sender-entry.js'

export const azureCommunicationEmail = {
  provider: 'azure-communication-email',
  packages: ['@azure/communication-email'],
  channel: 'email',
  members: [
    {
      path: 'EmailClient().beginSend',
      declaredIn: [{ package: '@azure/communication-email', container: 'EmailClient' }],
    },
  ],
  nearMisses: ['EmailClient().beginSend().pollUntilDone'],
  idempotency: {
    support: 'unknown',
    parameters: [{ argument: 1, property: 'operationId' }],
    evidence: 'sdk source',
    note: 'Sent as Operation-Id; whether a repeat is dropped is not documented.',
  },
  notes: 'beginSend has already submitted; polling does not send.',
  verified: 'compiler',
  verifiedWith: [['@azure/communication-email@1.1.0']],
} as const satisfies SenderEntry
