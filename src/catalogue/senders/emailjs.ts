import type { SenderEntry } from '../entries/sender-entry.js'

export const emailjs = {
  provider: 'emailjs',
  packages: ['@emailjs/nodejs', '@emailjs/browser', 'emailjs-com'],
  channel: 'email',
  members: [
    {
      path: '(send|sendForm)',
      declaredIn: [
        { package: '@emailjs/nodejs' },
        { package: '@emailjs/nodejs', container: '_default' },
        { package: '@emailjs/browser' },
        { package: '@emailjs/browser', container: '_default' },
      ],
    },
  ],
  nearMisses: ['init'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['@emailjs/nodejs@5.0.2', '@emailjs/browser@4.4.1']],
} as const satisfies SenderEntry
