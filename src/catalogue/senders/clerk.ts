import type { SenderEntry } from '../entries/sender-entry.js'

export const clerk = {
  provider: 'clerk',
  packages: [
    '@clerk/backend',
    '@clerk/nextjs',
    '@clerk/nextjs/server',
    '@clerk/express',
    '@clerk/fastify',
    '@clerk/clerk-sdk-node',
  ],
  channel: 'email',
  members: [
    {
      path: '(createClerkClient|clerkClient)().invitations.(createInvitation|createInvitationBulk)',
      unless: [{ argument: 0, property: 'notify', equals: false }],
      declaredIn: [{ package: '@clerk/backend', container: 'InvitationAPI' }],
    },
    {
      path: '(createClerkClient|clerkClient)().organizations.(createOrganizationInvitation|createOrganizationInvitationBulk)',
      declaredIn: [{ package: '@clerk/backend', container: 'OrganizationAPI' }],
    },
    {
      path: '(createClerkClient|clerkClient)().waitlistEntries.invite',
      declaredIn: [{ package: '@clerk/backend', container: 'WaitlistEntryAPI' }],
    },
    {
      path: '(createClerkClient|clerkClient)().waitlistEntries.create',
      unless: [{ argument: 0, property: 'notify', equals: false }],
      declaredIn: [{ package: '@clerk/backend', container: 'WaitlistEntryAPI' }],
    },
    {
      path: 'clerkClient.invitations.(createInvitation|createInvitationBulk)',
      unless: [{ argument: 0, property: 'notify', equals: false }],
      declaredIn: [{ package: '@clerk/backend', container: 'InvitationAPI' }],
    },
    {
      path: 'clerkClient.organizations.(createOrganizationInvitation|createOrganizationInvitationBulk)',
      declaredIn: [{ package: '@clerk/backend', container: 'OrganizationAPI' }],
    },
    {
      path: 'clerkClient.emails.createEmail',
      versions: '<5',
      declaredIn: [{ package: '@clerk/backend', container: 'EmailAPI' }],
    },
    {
      path: 'clerkClient.smsMessages.createSMSMessage',
      channel: 'sms',
      versions: '<5',
      declaredIn: [{ package: '@clerk/backend', container: 'SMSMessageAPI' }],
    },
  ],
  nearMisses: [
    'clerkClient().users.(getUser|createUser)',
    'clerkClient().invitations.(revokeInvitation|getInvitationList)',
    'clerkClient().organizations.(createOrganization|createOrganizationMembership|revokeOrganizationInvitation)',
    'createClerkClient().waitlistEntries.(list|reject)',
  ],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [
    ['@clerk/backend@3.25.0'],
    ['@clerk/nextjs@6.39.8'],
    ['@clerk/express@1.7.83'],
    ['@clerk/clerk-sdk-node@4.13.23'],
  ],
} as const satisfies SenderEntry
