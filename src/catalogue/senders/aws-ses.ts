import type { SenderEntry } from '../entries/sender-entry.js'

export const awsSes = {
  provider: 'aws-ses',
  packages: ['@aws-sdk/client-ses', '@aws-sdk/client-sesv2', 'aws-sdk'],
  channel: 'email',
  members: [
    {
      path: 'SESClient().send',
      when: [{ argument: 0, constructs: '^Send(Raw|Templated|BulkTemplated|CustomVerification)?Email(Command)$' }],
      declaredIn: [{ package: '@smithy/core', container: 'Client' }],
    },
    {
      path: 'SESv2Client().send',
      when: [{ argument: 0, constructs: '^Send(Bulk|CustomVerification)?EmailCommand$' }],
      declaredIn: [{ package: '@smithy/core', container: 'Client' }],
    },
    {
      path: 'SES().(sendEmail|sendRawEmail|sendTemplatedEmail|sendBulkTemplatedEmail)',
      declaredIn: [
        { package: '@aws-sdk/client-ses', container: 'SES' },
        { package: 'aws-sdk', container: 'SES' },
      ],
    },
    {
      path: 'SESv2().(sendEmail|sendBulkEmail)',
      declaredIn: [{ package: '@aws-sdk/client-sesv2', container: 'SESv2' }],
    },
    { path: 'SESV2().(sendEmail|sendBulkEmail)', declaredIn: [{ package: 'aws-sdk', container: 'SESV2' }] },
    {
      path: 'default().(sendEmail|sendRawEmail|sendTemplatedEmail|sendBulkTemplatedEmail)',
      module: 'aws-sdk/clients/ses',
      declaredIn: [
        { package: 'aws-sdk', container: 'SESV2' },
        { package: 'aws-sdk', container: 'SES' },
      ],
    },
    {
      path: 'default().sendEmail',
      module: 'aws-sdk/clients/sesv2',
      declaredIn: [{ package: 'aws-sdk', container: 'SESV2' }],
    },
  ],
  commandObjects: [
    {
      path: '(SendEmailCommand|SendRawEmailCommand|SendTemplatedEmailCommand|SendBulkTemplatedEmailCommand|SendBulkEmailCommand)',
      method: 'send',
      argument: 0,
    },
  ],
  nearMisses: [
    'SES().(listIdentities|getSendQuota|verifyEmailIdentity)',
    'SESv2().(getAccount|createEmailIdentity)',
    'GetSendQuotaCommand',
  ],
  idempotency: { support: 'none', evidence: 'types', note: 'No client token on the send requests.' },
  retries: { default: 3, option: 'maxAttempts' },
  notes:
    'Every AWS client declares the same send: the class of its argument decides. In aws-sdk 2 the request leaves at promise(), send() or with a callback.',
  verified: 'compiler',
  verifiedWith: [['@aws-sdk/client-ses@3.1169.0', '@aws-sdk/client-sesv2@3.1169.0', 'aws-sdk@2.1693.0']],
} as const satisfies SenderEntry
