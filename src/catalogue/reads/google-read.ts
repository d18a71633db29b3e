import type { ReadEntry } from '../entries/read-entry.js'

export const googleRead = {
  library: 'google-read',
  packages: [
    'googleapis',
    '@googleapis/gmail',
    '@googleapis/calendar',
    '@googleapis/sheets',
    '@googleapis/drive',
    '@googleapis/chat',
    '@googleapis/tasks',
    '@googleapis/docs',
    '@googleapis/people',
    'google-spreadsheet',
  ],
  state: 'service',
  members: [
    { path: 'gmail().users.(messages|threads|labels|drafts|history).(list|get)' },
    { path: 'google.*().**.(list|get|query|batchGet|search|searchContacts)' },
    { path: '(gmail|calendar|sheets|drive|chat|tasks|docs|people)().**.(list|get|query|batchGet|search)' },
    { path: 'GoogleSpreadsheet().**.(getRows|getCellsInRange|loadInfo|loadCells)' },
  ],
  verified: 'documentation',
  verifiedWith: [
    [
      'googleapis@178.0.0',
      '@googleapis/gmail@18.0.0',
      '@googleapis/calendar@16.0.0',
      '@googleapis/sheets@13.0.1',
      '@googleapis/drive@20.1.0',
      '@googleapis/chat@45.0.0',
      '@googleapis/docs@9.2.1',
      '@googleapis/people@7.0.1',
      'google-spreadsheet@5.2.0',
    ],
  ],
} as const satisfies ReadEntry
