import type { SenderEntry } from '../entries/sender-entry.js'

export const betterAuth = {
  provider: 'better-auth',
  packages: ['better-auth'],
  channel: 'email',
  members: [
    {
      path: 'betterAuth().api.(sendVerificationEmail|forgetPassword|requestPasswordReset|signInMagicLink|sendVerificationOTP|inviteMember|createInvitation)',
      gray: true,
    },
  ],
  nearMisses: ['betterAuth().api.getSession', 'betterAuth().handler'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes:
    'The mail itself leaves in the callbacks of the configuration (sendResetPassword, sendMagicLink …), which are ordinary code. Each call has a fresh token: a key must not contain it.',
  verified: 'documentation',
  verifiedWith: [['better-auth@1.6.0']],
} as const satisfies SenderEntry
