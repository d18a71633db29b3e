import type { SenderEntry } from '../entries/sender-entry.js'

export const googleCalendar = {
  provider: 'google-calendar',
  packages: ['googleapis', '@googleapis/calendar'],
  channel: 'calendar',
  members: [
    {
      path: 'google.calendar().events.(insert|quickAdd)',
      declaredIn: [{ package: 'googleapis', container: 'calendar_v3>Resource$Events' }],
    },
    {
      path: 'calendar().events.(insert|quickAdd)',
      declaredIn: [{ package: '@googleapis/calendar', container: 'calendar_v3>Resource$Events' }],
    },
    {
      path: 'calendar_v3.Calendar().events.(insert|quickAdd)',
      declaredIn: [{ package: 'googleapis', container: 'calendar_v3>Resource$Events' }],
    },
    {
      path: 'calendar().events.(patch|update|delete)',
      gray: true,
      declaredIn: [{ package: '@googleapis/calendar', container: 'calendar_v3>Resource$Events' }],
    },
    {
      path: 'google.calendar().events.(patch|update|delete)',
      gray: true,
      declaredIn: [{ package: 'googleapis', container: 'calendar_v3>Resource$Events' }],
    },
  ],
  nearMisses: [
    'calendar().events.(import|list|get|watch)',
    'google.calendar().events.(import|list|get)',
    'calendar().freebusy.query',
  ],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 0, property: 'requestBody.id', members: ['insert'] }],
    evidence: 'types',
    note: 'An event id chosen by the client: a repeat answers 409.',
  },
  notes: 'Invites people when attendees are given and sendUpdates is not none.',
  verified: 'compiler',
  verifiedWith: [['@googleapis/calendar@16.0.0'], ['googleapis@178.0.0']],
} as const satisfies SenderEntry
