import type { SenderEntry } from '../entries/sender-entry.js'

export const gmail = {
  provider: 'gmail',
  packages: ['googleapis', '@googleapis/gmail'],
  channel: 'email',
  members: [
    {
      path: 'google.gmail().users.(messages|drafts).send',
      declaredIn: [
        { package: 'googleapis', container: 'gmail_v1>Resource$Users$Messages' },
        { package: 'googleapis', container: 'gmail_v1>Resource$Users$Drafts' },
      ],
    },
    {
      path: 'gmail().users.(messages|drafts).send',
      declaredIn: [
        { package: '@googleapis/gmail', container: 'gmail_v1>Resource$Users$Messages' },
        { package: '@googleapis/gmail', container: 'gmail_v1>Resource$Users$Drafts' },
      ],
    },
    {
      path: 'gmail_v1.Gmail().users.(messages|drafts).send',
      declaredIn: [
        { package: 'googleapis', container: 'gmail_v1>Resource$Users$Messages' },
        { package: 'googleapis', container: 'gmail_v1>Resource$Users$Drafts' },
      ],
    },
  ],
  nearMisses: [
    'gmail().users.drafts.create',
    'gmail().users.messages.(list|get|insert|import|modify)',
    'gmail().users.labels.create',
    'google.gmail().users.drafts.create',
    'google.gmail().users.messages.(list|insert)',
  ],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'drafts.create, messages.insert and messages.import deliver nothing.',
  verified: 'compiler',
  verifiedWith: [['@googleapis/gmail@18.0.0'], ['googleapis@178.0.0']],
} as const satisfies SenderEntry
