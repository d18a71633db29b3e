import type { SenderEntry } from '../entries/sender-entry.js'

export const fastifyMailer = {
  provider: 'fastify-mailer',
  packages: ['fastify', 'fastify-mailer'],
  channel: 'email',
  members: [{ path: '(default|fastify|FastifyInstance)().mailer.sendMail' }],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'memory' },
  notes: 'A decorator of the application around nodemailer.',
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
