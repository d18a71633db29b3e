import type { SenderEntry } from '../entries/sender-entry.js'

export const nestjsMailer = {
  provider: 'nestjs-mailer',
  packages: ['@nestjs-modules/mailer', '@nest-modules/mailer'],
  channel: 'email',
  members: [
    {
      path: 'MailerService().sendMail',
      declaredIn: [{ package: '@nestjs-modules/mailer', container: 'MailerService' }],
    },
  ],
  nearMisses: ['MailerService().(addTransporter|verifyAllTransporters)'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['@nestjs-modules/mailer@2.3.7']],
} as const satisfies SenderEntry
