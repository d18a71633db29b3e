import type { SenderEntry } from '../entries/sender-entry.js'

export const workerMailer = {
  provider: 'worker-mailer',
  packages: ['worker-mailer'],
  channel: 'email',
  members: [
    { path: 'WorkerMailer.send', declaredIn: [{ package: 'worker-mailer', container: 'WorkerMailer' }] },
    { path: 'WorkerMailer.connect().send', declaredIn: [{ package: 'worker-mailer', container: 'WorkerMailer' }] },
    { path: 'WorkerMailer().send', declaredIn: [{ package: 'worker-mailer', container: 'WorkerMailer' }] },
  ],
  nearMisses: ['WorkerMailer.connect().close'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'SMTP from Cloudflare Workers, whose sockets nodemailer cannot use.',
  verified: 'compiler',
  verifiedWith: [['worker-mailer@1.2.1']],
} as const satisfies SenderEntry
