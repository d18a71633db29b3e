import type { SenderEntry } from '../types.js'

export const clerk = {
  provider: 'clerk',
  packages: ['@clerk/backend', '@clerk/nextjs', '@clerk/nextjs/server', '@clerk/express', '@clerk/fastify', '@clerk/clerk-sdk-node'],
  channel: 'email',
  members: [
    { path: '(createClerkClient|clerkClient)().invitations.(createInvitation|createInvitationBulk)', evidence: 'documentation' },
    { path: '(createClerkClient|clerkClient)().organizations.(createOrganizationInvitation|createOrganizationInvitationBulk)', evidence: 'documentation' },
    { path: 'clerkClient.invitations.createInvitation', evidence: 'documentation' },
    { path: 'clerkClient.organizations.createOrganizationInvitation', evidence: 'documentation' },
  ],
  nearMisses: ['clerkClient().users.getUser', 'clerkClient().invitations.revokeInvitation'],
  idempotency: { support: 'none', evidence: 'documentation' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
