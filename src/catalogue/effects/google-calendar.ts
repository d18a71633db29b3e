import type { EffectEntry } from '../entries/effect-entry.js'

export const googleCalendar = {
  library: 'google-calendar',
  packages: ['googleapis', '@googleapis/calendar', '@microsoft/microsoft-graph-client', 'cal-client', 'tsdav', 'nylas'],
  effect: 'calendar',
  members: [
    { path: 'calendar().events.(insert|quickAdd|patch|update|delete|move|import)' },
    { path: 'google.calendar().events.(insert|quickAdd|patch|update|delete|move|import)' },
    { path: 'default().(events|messages|calendars).(create|update|destroy|send)' },
    { path: '(createCalendarObject|updateCalendarObject|deleteCalendarObject)' },
    { path: 'createDAVClient().(createCalendarObject|updateCalendarObject|deleteCalendarObject)' },
  ],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 0, property: 'requestBody.id' }],
    evidence: 'types',
    note: 'An event id chosen by the client: a repeat answers 409.',
  },
  verified: 'documentation',
  verifiedWith: [
    [
      'googleapis@178.0.0',
      '@googleapis/calendar@16.0.0',
      '@microsoft/microsoft-graph-client@3.0.7',
      'tsdav@2.2.2',
      'nylas@8.0.5',
    ],
  ],
} as const satisfies EffectEntry
