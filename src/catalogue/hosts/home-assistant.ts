import type { HostEntry } from '../entries/host-entry.js'

export const homeAssistant = {
  provider: 'home-assistant',
  hosts: ['homeassistant.local:8123', '*.ui.nabu.casa'],
  channel: 'notification',
  sends: [
    { path: '^/api/services/notify/', methods: ['POST'] },
    { path: '^/api/webhook/', methods: ['POST'] },
  ],
  reads: ['^/api/(states|config)'],
  settings: ['(home_?assistant|hass).*url'],
  verified: 'documentation',
} as const satisfies HostEntry
