import type { TriggerEntry } from '../types.js'

export const firebaseEvents = {
  name: 'firebase-events',
  packages: ['firebase-functions'],
  kind: 'queue-worker',
  registers: [
    {
      path: '(onDocumentCreated|onDocumentUpdated|onDocumentWritten|onDocumentDeleted)',
      module: 'firebase-functions/v2/firestore',
      handler: { kind: 'argument', index: 'last-function' },
      name: { argument: 0 },
    },
    { path: 'onTaskDispatched', module: 'firebase-functions/v2/tasks', handler: { kind: 'argument', index: 'last-function' } },
    { path: 'onMessagePublished', module: 'firebase-functions/v2/pubsub', handler: { kind: 'argument', index: 'last-function' }, name: { argument: 0 } },
    { path: '(onObjectFinalized|onObjectDeleted)', module: 'firebase-functions/v2/storage', handler: { kind: 'argument', index: 'last-function' } },
    {
      path: '(onValueCreated|onValueWritten|onValueUpdated)',
      module: 'firebase-functions/v2/database',
      handler: { kind: 'argument', index: 'last-function' },
    },
    { path: 'auth.user().(onCreate|onDelete)', module: 'firebase-functions/v1', handler: { kind: 'argument', index: 0 } },
    { path: 'firestore.document().(onCreate|onUpdate|onWrite|onDelete)', module: 'firebase-functions/v1', handler: { kind: 'argument', index: 0 } },
    { path: 'pubsub.topic().onPublish', module: 'firebase-functions/v1', handler: { kind: 'argument', index: 0 } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'by option', guards: [] },
  notes: 'event.id is the natural key.',
  verified: 'compiler',
  verifiedWith: [['firebase-functions@7.4.0', 'firebase-admin@13.10.0']],
} as const satisfies TriggerEntry
