import type { CommandEntry } from '../entries/command-entry.js'

export const aws = {
  provider: 'aws',
  program: 'aws',
  channel: 'email',
  verbs: [
    ['ses', 'send-email'],
    ['ses', 'send-raw-email'],
    ['ses', 'send-templated-email'],
    ['ses', 'send-bulk-templated-email'],
    ['sesv2', 'send-email'],
    ['sesv2', 'send-bulk-email'],
    ['sns', 'publish'],
    ['sns', 'publish-batch'],
    ['pinpoint', 'send-messages'],
    ['pinpoint', 'send-users-messages'],
    ['pinpoint-sms-voice-v2', 'send-text-message'],
  ],
  reads: [
    ['ses', 'get-send-quota'],
    ['ses', 'list-identities'],
    ['sns', 'list-topics'],
  ],
  unless: ['--generate-cli-skeleton', '--dry-run'],
  verified: 'documentation',
} as const satisfies CommandEntry
