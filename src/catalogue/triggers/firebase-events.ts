import type { TriggerEntry, TriggerMember } from '../entries/trigger-entry.js'

const lastFunction = { kind: 'argument', index: 'last-function' } as const

/** The second generation: each provider under its own path, with and without the generation in it. */
const second: readonly TriggerMember[] = [
  ...inBoth('firestore', '(onDocumentCreated|onDocumentUpdated|onDocumentWritten|onDocumentDeleted)', true),
  ...inBoth(
    'firestore',
    '(onDocumentCreatedWithAuthContext|onDocumentUpdatedWithAuthContext|onDocumentWrittenWithAuthContext|onDocumentDeletedWithAuthContext)',
    true,
  ),
  ...inBoth('tasks', 'onTaskDispatched'),
  ...inBoth('pubsub', 'onMessagePublished', true),
  ...inBoth('storage', '(onObjectFinalized|onObjectDeleted|onObjectArchived|onObjectMetadataUpdated)'),
  ...inBoth('database', '(onValueCreated|onValueWritten|onValueUpdated|onValueDeleted)'),
  ...inBoth('eventarc', 'onCustomEventPublished', true),
  ...inBoth('remoteConfig', 'onConfigUpdated'),
  ...inBoth('testLab', 'onTestMatrixCompleted'),
  ...inBoth('alerts', 'onAlertPublished'),
  ...inBoth('alerts/appDistribution', '(onInAppFeedbackPublished|onNewTesterIosDevicePublished)'),
  ...inBoth('alerts/billing', '(onPlanUpdatePublished|onPlanAutomatedUpdatePublished)'),
  ...inBoth(
    'alerts/crashlytics',
    '(onNewFatalIssuePublished|onNewNonfatalIssuePublished|onNewAnrIssuePublished|onRegressionAlertPublished|onStabilityDigestPublished|onVelocityAlertPublished)',
  ),
  ...inBoth('alerts/performance', 'onThresholdAlertPublished'),
]

/** The first generation, also behind the options of the function: `functions.region('x').runWith({}).auth.user()`. */
const first: readonly TriggerMember[] = [
  'auth.user().(onCreate|onDelete)',
  'firestore.document().(onCreate|onUpdate|onWrite|onDelete)',
  'database.ref().(onCreate|onUpdate|onWrite|onDelete)',
  'storage.object().(onFinalize|onDelete|onArchive|onMetadataUpdate)',
  'storage.bucket().object().(onFinalize|onDelete|onArchive|onMetadataUpdate)',
  'pubsub.topic().onPublish',
  'analytics.event().onLog',
  'remoteConfig.onUpdate',
  'testLab.testMatrix().onComplete',
  'tasks.taskQueue().onDispatch',
].flatMap((path) =>
  ['', 'runWith().', 'region().', 'region().runWith().'].flatMap((options): TriggerMember[] => [
    { path: `${options}${path}`, module: 'firebase-functions/v1', handler: { kind: 'argument', index: 0 } },
    {
      path: `${options}${path}`,
      module: 'firebase-functions',
      handler: { kind: 'argument', index: 0 },
      versions: '<6',
      evidence: 'documentation',
    },
  ]),
)

function inBoth(provider: string, path: string, isNamed = false): readonly TriggerMember[] {
  return ['firebase-functions/v2/', 'firebase-functions/'].map((folder) => ({
    path,
    module: `${folder}${provider}`,
    handler: lastFunction,
    ...(isNamed && { name: { argument: 0 } }),
  }))
}

export const firebaseEvents = {
  name: 'firebase-events',
  packages: ['firebase-functions'],
  kind: 'queue-worker',
  registers: [...second, ...first],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'by option', guards: [] },
  notes: 'event.id is the natural key.',
  verified: 'compiler',
  verifiedWith: [['firebase-functions@7.4.0', 'firebase-admin@13.10.0']],
} as const satisfies TriggerEntry
