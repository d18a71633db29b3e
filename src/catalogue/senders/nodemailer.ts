import type { SenderEntry } from '../entries/sender-entry.js'

export const nodemailer = {
  provider: 'nodemailer',
  packages: ['nodemailer'],
  channel: 'email',
  members: [
    {
      path: 'createTransport().sendMail',
      unless: [
        { argument: 0, of: 'createTransport', property: 'jsonTransport', equals: true },
        { argument: 0, of: 'createTransport', property: 'streamTransport', equals: true },
      ],
      declaredIn: [{ package: 'nodemailer', container: 'Mail' }],
    },
    { path: 'Transporter().sendMail', declaredIn: [{ package: 'nodemailer', container: 'Mail' }] },
    {
      path: 'default().sendMail',
      module: 'nodemailer/lib/mailer',
      declaredIn: [{ package: 'nodemailer', container: 'Mail' }],
    },
  ],
  nearMisses: [
    'createTransport',
    'createTransport().verify',
    'createTransport().close',
    'createTransport().isIdle',
    'createTransport().use',
    'createTestAccount',
    'getTestMessageUrl',
  ],
  idempotency: {
    support: 'none',
    evidence: 'types',
    note: 'SMTP has no idempotency; messageId only sets the Message-ID header. A relay may honour a header of its own (Resend: Resend-Idempotency-Key).',
  },
  notes:
    'Version 10 ships its own types, up to 7 they come from @types/nodemailer; the class is Mail in both. jsonTransport and streamTransport deliver nothing.',
  verified: 'compiler',
  verifiedWith: [['nodemailer@10.6.0'], ['nodemailer@7.0.13', '@types/nodemailer@7.0.12']],
} as const satisfies SenderEntry
