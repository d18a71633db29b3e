import type { TriggerEntry } from '../entries/trigger-entry.js'

export const powertoolsBatch = {
  name: 'powertools-batch',
  packages: ['@aws-lambda-powertools/batch'],
  kind: 'queue-worker',
  registers: [
    {
      path: '(processPartialResponse|processPartialResponseSync)',
      handler: { kind: 'argument', index: 1 },
      evidence: 'documentation',
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'per record', guards: [] },
  verified: 'compiler',
  verifiedWith: [['@aws-lambda-powertools/batch@2.29.0', '@types/aws-lambda@8.10.164']],
} as const satisfies TriggerEntry
