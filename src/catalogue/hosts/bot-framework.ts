import type { HostEntry } from '../entries/host-entry.js'

export const botFramework = {
  provider: 'bot-framework',
  hosts: ['smba.trafficmanager.net', '*.botframework.com'],
  channel: 'chat',
  sends: [
    { path: '/v3/conversations(/[^/]*/activities|$)', methods: ['POST'] },
    { path: '/v3/conversations/[^/]*/activities/', methods: ['PUT'], gray: true },
  ],
  reads: ['/oauth2/', '/members'],
  verified: 'documentation',
} as const satisfies HostEntry
