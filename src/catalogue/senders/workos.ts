import type { SenderEntry } from '../entries/sender-entry.js'

export const workos = {
  provider: 'workos',
  packages: ['@workos-inc/node'],
  channel: 'email',
  members: [
    {
      path: 'WorkOS().userManagement.(sendInvitation|resendInvitation|sendVerificationEmail)',
      declaredIn: [{ package: '@workos-inc/node', container: 'UserManagement' }],
    },
    {
      path: 'WorkOS().userManagement.(sendPasswordResetEmail|sendMagicAuthCode)',
      declaredIn: [{ package: '@workos-inc/node', container: 'UserManagement' }],
      versions: '<8',
    },
    { path: 'WorkOS().userManagement.sendRadarSmsChallenge', channel: 'sms', evidence: 'documentation' },
    {
      path: 'WorkOS().passwordless.sendSession',
      declaredIn: [{ package: '@workos-inc/node', container: 'Passwordless' }],
    },
    {
      path: 'WorkOS().mfa.challengeFactor',
      gray: true,
      declaredIn: [{ package: '@workos-inc/node', container: 'Mfa' }],
    },
  ],
  nearMisses: [
    'WorkOS().userManagement.(getInvitation|listInvitations|revokeInvitation|createUser)',
    'WorkOS().passwordless.createSession',
    'WorkOS().mfa.(enrollFactor|verifyChallenge)',
  ],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['@workos-inc/node@8.13.0'], ['@workos-inc/node@7.82.0']],
} as const satisfies SenderEntry
