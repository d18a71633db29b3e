import type { CommandEntry } from '../entries/command-entry.js'

export const openclaw = {
  provider: 'openclaw',
  program: 'openclaw',
  channel: 'chat',
  verbs: [['message', 'send'], ['message', 'broadcast'], ['agent']],
  aliases: ['clawdbot', 'clawdis', 'moltbot'],
  reads: [['message', 'read'], ['message', 'search'], ['status'], ['cron', 'list']],
  notes: 'agent delivers its answer with --deliver.',
  verified: 'documentation',
} as const satisfies CommandEntry
