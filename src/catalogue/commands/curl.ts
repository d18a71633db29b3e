import type { CommandEntry } from '../entries/command-entry.js'

export const curl = {
  provider: 'curl',
  program: 'curl',
  channel: 'webhook',
  verbs: [],
  options: [
    '-d',
    '--data',
    '--data-raw',
    '--data-binary',
    '--data-urlencode',
    '--json',
    '-F',
    '--form',
    '-X',
    '--request',
    '-T',
    '--upload-file',
    '--mail-rcpt',
  ],
  unless: ['-I', '--head', '-G', '--get'],
  notes: 'A send when the address is a messaging host or a webhook; --mail-rcpt always.',
  verified: 'documentation',
} as const satisfies CommandEntry
