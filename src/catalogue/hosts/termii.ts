import type { HostEntry } from '../entries/host-entry.js'

export const termii = {
  provider: 'termii',
  hosts: ['api.ng.termii.com', 'v3.api.termii.com', 'api.termii.com', '*.termii.com'],
  channel: 'sms',
  sends: [
    {
      path: '^/api/(sms/(send|send/bulk|number/send|otp/send|otp/send/voice|otp/call)|send/template|email/otp/send)$',
      methods: ['POST'],
    },
  ],
  reads: ['^/api/(sms/otp/verify|get-balance|sender-id)'],
  root: { called: 'termii', at: '/api' },
  verified: 'documentation',
} as const satisfies HostEntry
