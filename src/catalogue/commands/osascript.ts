import type { CommandEntry } from '../entries/command-entry.js'

export const osascript = {
  provider: 'osascript',
  program: 'osascript',
  channel: 'notification',
  verbs: [],
  text: 'display (notification|alert|dialog)|tell app(lication)?\\s+\\\\?["\'](Mail|Messages)\\\\?["\'][\\s\\S]*\\bsend\\b',
  verified: 'documentation',
} as const satisfies CommandEntry
