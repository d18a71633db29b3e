import type { TriggerEntry } from '../entries/trigger-entry.js'

export const authJsCallbacks = {
  name: 'auth-js-callbacks',
  packages: ['next-auth', '@auth/core', '@auth/express', '@auth/sveltekit'],
  kind: 'http-handler',
  registers: [
    {
      path: 'default',
      handler: { kind: 'property', index: 0, property: 'events.*' },
      otherHandlers: [
        { kind: 'property', index: 0, property: 'callbacks.*' },
        { kind: 'property', index: 0, property: 'providers.[].sendVerificationRequest' },
      ],
    },
    {
      path: '(default|Nodemailer|Email|Resend)',
      module: 'next-auth/providers/email',
      handler: { kind: 'property', index: 0, property: 'sendVerificationRequest' },
    },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'by the caller', guards: [] },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
