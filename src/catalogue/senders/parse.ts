import type { SenderEntry } from '../entries/sender-entry.js'

export const parse = {
  provider: 'parse',
  packages: ['parse/node', 'parse', 'parse/react-native'],
  ambient: ['Parse'],
  channel: 'email',
  members: [
    { path: 'Parse.Cloud.sendEmail', declaredIn: [{ package: 'parse' }] },
    { path: 'default.Cloud.sendEmail', declaredIn: [{ package: 'parse' }] },
    { path: 'Parse.Push.send', channel: 'push', declaredIn: [{ package: 'parse' }] },
    { path: 'default.Push.send', channel: 'push', declaredIn: [{ package: 'parse' }] },
    { path: 'Parse.User.(requestPasswordReset|requestEmailVerification)', declaredIn: [{ package: 'parse' }] },
    { path: 'default.User.(requestPasswordReset|requestEmailVerification)', declaredIn: [{ package: 'parse' }] },
  ],
  nearMisses: ['Parse.Cloud.(define|run|job)'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'Cloud code has Parse as a global; the server mails through its adapter.',
  verified: 'compiler',
  verifiedWith: [['parse@8.6.0', '@types/parse@3.0.9']],
} as const satisfies SenderEntry
