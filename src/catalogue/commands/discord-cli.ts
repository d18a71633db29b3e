import type { CommandEntry } from '../entries/command-entry.js'

export const discordCli = {
  provider: 'discord-cli',
  program: 'discord.sh',
  channel: 'chat',
  verbs: [],
  aliases: ['discord-webhook', 'discord-send'],
  verified: 'documentation',
} as const satisfies CommandEntry
