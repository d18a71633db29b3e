import type { SenderEntry } from '../entries/sender-entry.js'

export const convexResend = {
  provider: 'convex-resend',
  packages: ['@convex-dev/resend'],
  channel: 'email',
  members: [{ path: 'Resend().sendEmail' }],
  nearMisses: ['Resend().status', 'Resend().get', 'Resend().cancelEmail', 'Resend().handleResendEventWebhook'],
  idempotency: { support: 'none', evidence: 'documentation' },
  notes: 'The component repeats a delivery under a key of its own; a second call is a second mail.',
  verified: 'compiler',
  verifiedWith: [['@convex-dev/resend@0.2.8', 'convex@1.48.0']],
} as const satisfies SenderEntry
