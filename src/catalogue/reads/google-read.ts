import type { ReadEntry } from '../types.js'

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
} as const satisfies ReadEntry
