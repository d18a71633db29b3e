import type { CommandEntry } from '../entries/command-entry.js'

export const claude = {
  provider: 'claude',
  program: 'claude',
  channel: 'notification',
  verbs: [],
  aliases: ['codex', 'gemini', 'opencode'],
  options: ['-p', '--print', 'exec', '--prompt'],
  text: '\\b(send|post|notify|mail|e-mail|message|tweet|comment|reply)\\b',
  notes: 'An agent that is told to send in prose.',
  verified: 'documentation',
} as const satisfies CommandEntry
