import type { CommandEntry } from '../entries/command-entry.js'

export const terminalNotifier = {
  provider: 'terminal-notifier',
  program: 'terminal-notifier',
  channel: 'notification',
  verbs: [],
  aliases: ['growlnotify', 'alerter', 'snoretoast', 'BurntToast', 'New-BurntToastNotification'],
  verified: 'documentation',
} as const satisfies CommandEntry
