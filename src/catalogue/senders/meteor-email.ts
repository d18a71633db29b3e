import type { SenderEntry } from '../entries/sender-entry.js'

export const meteorEmail = {
  provider: 'meteor-email',
  packages: ['meteor/email', 'meteor/accounts-base'],
  ambient: ['Email', 'Accounts'],
  channel: 'email',
  members: [
    { path: 'Email.(send|sendAsync)' },
    {
      path: 'Accounts.(sendVerificationEmail|sendResetPasswordEmail|sendEnrollmentEmail|forgotPassword)',
      module: 'meteor/accounts-base',
    },
    {
      path: 'Accounts.(sendLoginTokenEmail|requestLoginTokenForUser)',
      module: 'meteor/accounts-base',
      evidence: 'documentation',
    },
  ],
  nearMisses: ['Accounts.(createUser|setPassword|resetPassword|verifyEmail)'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['@types/meteor@2.9.11']],
} as const satisfies SenderEntry
