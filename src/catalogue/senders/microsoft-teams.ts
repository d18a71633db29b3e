import type { SenderEntry } from '../entries/sender-entry.js'

export const microsoftTeams = {
  provider: 'microsoft-teams',
  packages: ['@microsoft/teams.apps', 'ms-teams-webhook'],
  channel: 'chat',
  members: [
    { path: 'IncomingWebhook().(send|sendRawAdaptiveCard)', module: 'ms-teams-webhook' },
    { path: 'App().(send|reply)', declaredIn: [{ package: '@microsoft/teams.apps', container: 'App' }] },
    { path: 'App().*<0>.(send|reply|quote)' },
  ],
  nearMisses: ['App().start'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['@microsoft/teams.apps@2.0.16'], ['ms-teams-webhook@2.2.2']],
} as const satisfies SenderEntry
