import type { ReadEntry } from '../entries/read-entry.js'

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
    'firebase-admin',
  ],
  state: 'service',
  members: [
    {
      path: '(createClerkClient|clerkClient)().**.(getUser|getUserList|getOrganization|getOrganizationMembershipList|getOrganizationList|getCount)',
    },
    { path: 'clerkClient.**.(getUser|getUserList|getOrganization)' },
    { path: 'ManagementClient().**.(get|getAll|list|getByEmail)' },
    { path: 'WorkOS().**.(getUser|listUsers|getOrganization|listOrganizations)' },
    { path: 'betterAuth().api.(getSession|listUsers|listSessions|getUser)' },
    { path: '(auth|getAuth)().(getUser|getUserByEmail|getUserByPhoneNumber|getUserByProviderUid|getUsers|listUsers)' },
    { path: '(auth|getServerSession|getSession|currentUser)' },
  ],
  verified: 'documentation',
  verifiedWith: [
    ['@clerk/backend@1.34.0', 'auth0@5.10.0', '@workos-inc/node@8.13.0', 'better-auth@1.6.0', 'next-auth@4.24.14'],
  ],
} as const satisfies ReadEntry
