import type { SenderEntry } from '../entries/sender-entry.js'

export const firebaseAuth = {
  provider: 'firebase-auth',
  packages: ['firebase/auth', '@firebase/auth', 'firebase'],
  channel: 'email',
  members: [
    {
      path: '(sendPasswordResetEmail|sendEmailVerification|sendSignInLinkToEmail)',
      module: 'firebase/auth',
      evidence: 'documentation',
    },
    {
      path: '(sendPasswordResetEmail|sendEmailVerification|sendSignInLinkToEmail)',
      module: '@firebase/auth',
      evidence: 'documentation',
    },
    { path: 'auth().(sendPasswordResetEmail|sendSignInLinkToEmail)', module: 'firebase', evidence: 'documentation' },
  ],
  nearMisses: ['signInWithEmailAndPassword', 'confirmPasswordReset'],
  idempotency: { support: 'none', evidence: 'documentation' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
