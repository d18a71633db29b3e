import type { HostEntry } from '../entries/host-entry.js'

export const evolutionApi = {
  provider: 'evolution-api',
  hosts: [],
  channel: 'chat',
  sends: [
    {
      path: '^/message/send(Text|Media|WhatsAppAudio|Ptv|Sticker|Location|Contact|Poll|List|Buttons|Template)/',
      methods: ['POST'],
      anyHost: true,
    },
  ],
  reads: ['^/(instance|webhook|chat)/'],
  notes: 'Runs on hosts of its users.',
  root: { called: 'evolution' },
  verified: 'documentation',
} as const satisfies HostEntry
