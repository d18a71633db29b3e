import type { TriggerEntry } from '../entries/trigger-entry.js'

export const betterAuthCallbacks = {
  name: 'better-auth-callbacks',
  packages: ['better-auth'],
  kind: 'http-handler',
  registers: [
    {
      path: 'betterAuth',
      handler: { kind: 'property', index: 0, property: 'emailAndPassword.sendResetPassword' },
      otherHandlers: [
        { kind: 'property', index: 0, property: 'emailVerification.sendVerificationEmail' },
        { kind: 'property', index: 0, property: 'user.changeEmail.sendChangeEmailVerification' },
        { kind: 'property', index: 0, property: 'user.changeEmail.sendChangeEmailConfirmation' },
        { kind: 'property', index: 0, property: 'user.deleteUser.sendDeleteAccountVerification' },
        { kind: 'property', index: 0, property: 'databaseHooks.*.*.*' },
        { kind: 'property', index: 0, property: 'hooks.*' },
      ],
    },
    {
      path: '(magicLink|emailOTP|organization|twoFactor|phoneNumber)',
      module: 'better-auth/plugins',
      handler: { kind: 'property', index: 0, property: 'sendMagicLink' },
      otherHandlers: [
        { kind: 'property', index: 0, property: 'sendVerificationOTP' },
        { kind: 'property', index: 0, property: 'sendInvitationEmail' },
        { kind: 'property', index: 0, property: 'otpOptions.sendOTP' },
        { kind: 'property', index: 0, property: 'sendOTP' },
      ],
    },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  notes: 'Each call has a fresh token: a key must not contain it.',
  verified: 'compiler',
  verifiedWith: [['better-auth@1.6.0'], ['better-auth@1.3.34']],
} as const satisfies TriggerEntry
