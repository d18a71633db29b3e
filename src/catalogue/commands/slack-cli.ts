import type { CommandEntry } from '../entries/command-entry.js'

export const slackCli = {
  provider: 'slack-cli',
  program: 'slack',
  channel: 'chat',
  verbs: [
    ['chat', 'send'],
    ['chat', 'update'],
  ],
  aliases: ['slack-cli', 'slackcat', 'slcli'],
  reads: [['login'], ['run'], ['deploy'], ['list']],
  verified: 'documentation',
} as const satisfies CommandEntry
