import type { EffectEntry } from '../entries/effect-entry.js'

export const googleWorkspace = {
  library: 'google-workspace',
  packages: [
    'googleapis',
    '@googleapis/sheets',
    '@googleapis/drive',
    '@googleapis/docs',
    '@googleapis/tasks',
    '@googleapis/people',
    '@googleapis/forms',
    '@googleapis/slides',
    '@googleapis/gmail',
    '@googleapis/youtube',
    'google-spreadsheet',
    '@googleapis/chat',
  ],
  effect: 'document',
  members: [
    {
      path: 'google.*().**.(create|insert|update|append|batchUpdate|batchModify|modify|trash|delete|send|patch|copy|move|clear|upload|import)',
    },
    {
      path: '(sheets|drive|docs|tasks|people|forms|slides|gmail|youtube|chat)().**.(create|insert|update|append|batchUpdate|batchModify|modify|trash|delete|send|patch|copy|move|clear|upload)',
    },
    { path: 'GoogleSpreadsheet().**.(addRow|addRows|saveUpdatedCells|addSheet|save|delete)' },
  ],
  idempotency: {
    support: 'partial',
    parameters: [
      { argument: 0, property: 'requestBody.id' },
      { argument: 0, property: 'requestId' },
    ],
    evidence: 'documentation',
    note: 'Client-chosen ids where the resource takes one.',
  },
  verified: 'documentation',
  verifiedWith: [
    [
      'googleapis@178.0.0',
      '@googleapis/sheets@13.0.1',
      '@googleapis/drive@20.1.0',
      '@googleapis/docs@9.2.1',
      '@googleapis/people@7.0.1',
      '@googleapis/gmail@18.0.0',
      'google-spreadsheet@5.2.0',
      '@googleapis/chat@45.0.0',
    ],
  ],
} as const satisfies EffectEntry
