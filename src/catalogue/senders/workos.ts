import type { SenderEntry } from '../types.js'

export const workos = {
  provider: 'workos',
  packages: ['@workos-inc/node'],
  channel: 'email',
  members: [
    { path: 'WorkOS().userManagement.(sendInvitation|resendInvitation|sendPasswordResetEmail|sendVerificationEmail|sendMagicAuthCode)', evidence: 'documentation' },
    { path: 'WorkOS().userManagement.sendRadarSmsChallenge', channel: 'sms', evidence: 'documentation' },
    { path: 'WorkOS().passwordless.sendSession', evidence: 'documentation' },
    { path: 'WorkOS().mfa.challengeFactor', gray: true, evidence: 'documentation' },
  ],
  nearMisses: [
    'WorkOS().userManagement.getInvitation',
    'WorkOS().userManagement.createUser',
  ],
  idempotency: { support: 'none', evidence: 'documentation' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
