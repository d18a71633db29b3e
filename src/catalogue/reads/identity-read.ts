import type { ReadEntry } from '../types.js'

export const identityRead = {
  library: 'identity-read',
  packages: [
    '@clerk/nextjs',
    '@clerk/backend',
    '@clerk/clerk-sdk-node',
    '@clerk/express',
    'auth0',
    '@workos-inc/node',
    'better-auth',
    'next-auth',
    '@auth0/nextjs-auth0',
    '@okta/okta-sdk-nodejs',
  ],
  state: 'service',
  members: [
    { path: '(createClerkClient|clerkClient)().**.(getUser|getUserList|getOrganization|getOrganizationMembershipList|getOrganizationList|getCount)' },
    { path: 'clerkClient.**.(getUser|getUserList|getOrganization)' },
    { path: 'ManagementClient().**.(get|getAll|list|getByEmail)' },
    { path: 'WorkOS().**.(getUser|listUsers|getOrganization|listOrganizations)' },
    { path: 'betterAuth().api.(getSession|listUsers|listSessions|getUser)' },
    { path: '(auth|getServerSession|getSession|currentUser)' },
  ],
  verified: 'documentation',
} as const satisfies ReadEntry
