import type { ActionEntry } from '../entries/action-entry.js'

export const teams = {
  provider: 'teams',
  channel: 'chat',
  actions: [
    'skitionek/notify-microsoft-teams',
    'jdcargile/ms-teams-notification',
    'aliencube/microsoft-teams-actions',
    'dragos-cojocari/ms-teams-notification',
    'opsless/ms-teams-github-actions',
    'neonidian/teams-notify-build-status',
    'simbo/msteams-message-card-action',
    'thechetantalwar/teams-notify',
    'sergioaten/msteams-notifications',
  ],
  verified: 'documentation',
} as const satisfies ActionEntry
