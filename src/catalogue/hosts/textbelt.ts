import type { HostEntry } from '../entries/host-entry.js'

export const textbelt = {
  provider: 'textbelt',
  hosts: ['textbelt.com'],
  channel: 'sms',
  sends: [{ path: '^/(text|otp/generate)', methods: ['POST'] }],
  reads: ['^/(quota|status)'],
  verified: 'documentation',
} as const satisfies HostEntry
