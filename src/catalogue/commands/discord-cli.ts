import type { CommandEntry } from '../types.js'

export const discordCli = {
  provider: 'discord-cli',
  program: 'discord.sh',
  channel: 'chat',
  verbs: [],
  aliases: ['discord-webhook', 'discord-send'],
  verified: 'documentation',
} as const satisfies CommandEntry
