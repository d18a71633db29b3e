import type { HostEntry } from '../entries/host-entry.js'

export const zoom = {
  provider: 'zoom',
  hosts: ['api.zoom.us', 'inbots.zoom.us', 'integrations.zoom.us'],
  channel: 'chat',
  sends: [
    { path: '^/v2/(chat/users/[^/]*/messages|im/chat/messages)$', methods: ['POST'] },
    { path: '^/(incoming/hook|chat/webhooks/incomingwebhook)/', methods: ['POST'] },
  ],
  reads: ['^/v2/(users|meetings|oauth)'],
  root: { called: 'zoom_?(api|url|base)', at: '/v2' },
  verified: 'documentation',
} as const satisfies HostEntry
