import type { CommandEntry } from '../entries/command-entry.js'

export const twilioCli = {
  provider: 'twilio-cli',
  program: 'twilio',
  channel: 'sms',
  verbs: [
    ['api:core:messages:create'],
    ['api:core:calls:create'],
    ['email:send'],
    ['api:verify:v2:services:verifications:create'],
  ],
  reads: [['api:core:messages:list']],
  verified: 'documentation',
} as const satisfies CommandEntry
