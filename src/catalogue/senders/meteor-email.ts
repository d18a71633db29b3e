import type { SenderEntry } from '../types.js'

export const meteorEmail = {
  provider: 'meteor-email',
  packages: ['meteor/email'],
  ambient: ['Email', 'Accounts'],
  channel: 'email',
  members: [
    { path: 'Email.(send|sendAsync)' },
    { path: 'Accounts.(sendVerificationEmail|sendResetPasswordEmail|sendEnrollmentEmail|forgotPassword)', module: 'meteor/accounts-base' },
    { path: 'Accounts.(sendLoginTokenEmail|requestLoginTokenForUser)', module: 'meteor/accounts-base' },
  ],
  nearMisses: ['Accounts.(createUser|setPassword|resetPassword|verifyEmail)'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
