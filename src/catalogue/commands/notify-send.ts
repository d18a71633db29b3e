import type { CommandEntry } from '../entries/command-entry.js'

export const notifySend = {
  provider: 'notify-send',
  program: 'notify-send',
  channel: 'notification',
  verbs: [],
  aliases: ['dunstify', 'zenity', 'kdialog'],
  verified: 'documentation',
} as const satisfies CommandEntry
