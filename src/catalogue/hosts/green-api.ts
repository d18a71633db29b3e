import type { HostEntry } from '../entries/host-entry.js'

export const greenApi = {
  provider: 'green-api',
  hosts: ['api.green-api.com', '*.api.green-api.com', '*.api.greenapi.com'],
  channel: 'chat',
  sends: [
    {
      path: '^/waInstance[^/]*/(send(Message|File\\w*|Poll|Location|Contact|Buttons|ListMessage|TemplateButtons)|forwardMessages)',
      methods: ['POST'],
    },
  ],
  reads: ['^/waInstance[^/]*/(get|receiveNotification|deleteNotification)'],
  root: { called: 'green_?api' },
  verified: 'documentation',
} as const satisfies HostEntry
