import type { SenderEntry } from '../entries/sender-entry.js'

export const emailTemplates = {
  provider: 'email-templates',
  packages: ['email-templates'],
  channel: 'email',
  members: [{ path: 'default().send', unless: [{ argument: 0, of: 'default', property: 'send', equals: false }] }],
  nearMisses: ['default().render', 'default().renderAll'],
  idempotency: { support: 'none', evidence: 'memory' },
  notes: 'Renders and hands over to nodemailer; preview and send options may keep it at home.',
  verified: 'compiler',
  verifiedWith: [['email-templates@13.0.1', '@types/email-templates@10.0.4']],
} as const satisfies SenderEntry
