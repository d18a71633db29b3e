import type { SenderEntry } from '../entries/sender-entry.js'

export const brevo = {
  provider: 'brevo',
  packages: ['@getbrevo/brevo', 'sib-api-v3-sdk', '@sendinblue/client', 'sib-api-v3-typescript'],
  channel: 'email',
  members: [
    {
      path: 'BrevoClient().transactionalEmails.(sendTransacEmail|sendTestTemplate)',
      declaredIn: [{ package: '@getbrevo/brevo', container: 'TransactionalEmailsClient' }],
    },
    {
      path: 'BrevoClient().transactionalSms.(sendTransacSms|sendAsyncTransactionalSms)',
      channel: 'sms',
      declaredIn: [{ package: '@getbrevo/brevo', container: 'TransactionalSmsClient' }],
    },
    {
      path: 'BrevoClient().transactionalWhatsApp.sendWhatsappMessage',
      channel: 'chat',
      declaredIn: [{ package: '@getbrevo/brevo', container: 'TransactionalWhatsAppClient' }],
    },
    {
      path: 'BrevoClient().emailCampaigns.(sendEmailCampaignNow|sendTestEmail)',
      channel: 'broadcast',
      declaredIn: [{ package: '@getbrevo/brevo', container: 'EmailCampaignsClient' }],
    },
    {
      path: 'TransactionalEmailsApi().(sendTransacEmail|sendTestTemplate)',
      versions: '<3',
      declaredIn: [{ package: '@getbrevo/brevo', container: 'TransactionalEmailsApi' }],
    },
    {
      path: 'TransactionalSMSApi().sendTransacSms',
      channel: 'sms',
      versions: '<3',
      declaredIn: [{ package: '@getbrevo/brevo', container: 'TransactionalSMSApi' }],
    },
    {
      path: 'EmailCampaignsApi().(sendEmailCampaignNow|sendTestEmail)',
      channel: 'broadcast',
      versions: '<3',
      declaredIn: [{ package: '@getbrevo/brevo', container: 'EmailCampaignsApi' }],
    },
  ],
  nearMisses: [
    'BrevoClient().transactionalEmails.(getSmtpTemplates|getTransacBlockedContacts)',
    'BrevoClient().contacts.createContact',
    'TransactionalEmailsApi().getSmtpTemplates',
    'ContactsApi().createContact',
  ],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 0, property: 'headers.Idempotency-Key', members: ['sendTransacEmail'] }],
    window: 900_000,
    evidence: 'documentation',
    note: 'A header inside the mail, honoured by the API.',
  },
  notes: 'Version 3 replaced the generated *Api classes by BrevoClient. sib-api-v3-sdk is the untyped forerunner.',
  verified: 'compiler',
  verifiedWith: [['@getbrevo/brevo@6.0.3'], ['@getbrevo/brevo@2.5.0'], ['sib-api-v3-sdk@8.5.0']],
} as const satisfies SenderEntry
