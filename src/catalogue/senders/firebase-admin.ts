import type { SenderEntry } from '../entries/sender-entry.js'

export const firebaseAdmin = {
  provider: 'firebase-admin',
  packages: ['firebase-admin'],
  channel: 'push',
  members: [
    {
      path: 'messaging().(send|sendEach|sendEachForMulticast)',
      unless: [{ argument: 1, equals: true }],
      declaredIn: [{ package: 'firebase-admin', container: 'Messaging' }],
    },
    {
      path: 'getMessaging().(send|sendEach|sendEachForMulticast)',
      module: 'firebase-admin/messaging',
      unless: [{ argument: 1, equals: true }],
      declaredIn: [{ package: 'firebase-admin', container: 'Messaging' }],
    },
    {
      path: 'Messaging().(send|sendEach|sendEachForMulticast)',
      module: 'firebase-admin/messaging',
      unless: [{ argument: 1, equals: true }],
      declaredIn: [{ package: 'firebase-admin', container: 'Messaging' }],
    },
    {
      path: '(app|initializeApp)().messaging().(send|sendEach|sendEachForMulticast)',
      unless: [{ argument: 1, equals: true }],
      declaredIn: [{ package: 'firebase-admin', container: 'Messaging' }],
    },
    {
      path: 'messaging().(sendAll|sendMulticast|sendToDevice|sendToTopic|sendToCondition)',
      versions: '<13',
      evidence: 'documentation',
    },
  ],
  nearMisses: [
    'messaging().subscribeToTopic',
    'auth().generateEmailVerificationLink',
    'auth().generatePasswordResetLink',
  ],
  idempotency: { support: 'none', evidence: 'types', note: 'collapseKey and apns-collapse-id only replace.' },
  notes: 'A true second argument is a dry run.',
  verified: 'compiler',
  verifiedWith: [['firebase-admin@13.10.0']],
} as const satisfies SenderEntry
