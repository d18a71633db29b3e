import type { EffectEntry } from '../entries/effect-entry.js'

export const identity = {
  library: 'identity',
  packages: [
    '@clerk/nextjs',
    '@clerk/backend',
    '@clerk/clerk-sdk-node',
    '@clerk/express',
    'auth0',
    '@workos-inc/node',
    'firebase-admin',
    '@supabase/supabase-js',
    '@okta/okta-sdk-nodejs',
  ],
  effect: 'identity',
  members: [
    {
      path: '(createClerkClient|clerkClient)().**.(createUser|updateUser|deleteUser|banUser|createOrganization|updateOrganization|deleteOrganization|createOrganizationInvitation|createInvitation|updateUserMetadata|createOrganizationMembership|revokeInvitation)',
    },
    {
      path: 'clerkClient.**.(createUser|updateUser|deleteUser|createInvitation|createOrganizationInvitation|updateUserMetadata)',
    },
    { path: 'ManagementClient().**.(create|update|delete|assignRoles)' },
    {
      path: 'WorkOS().**.(createUser|updateUser|deleteUser|sendInvitation|createOrganization|createOrganizationMembership|createMagicAuth)',
    },
    { path: '(auth|getAuth)().(createUser|updateUser|deleteUser|setCustomUserClaims|revokeRefreshTokens)' },
    { path: '(createClient|SupabaseClient)().auth.admin.(createUser|updateUserById|deleteUser|inviteUserByEmail)' },
    { path: '(createClient|SupabaseClient)().auth.(signUp|signInWithOtp|resetPasswordForEmail|resend)' },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [
    [
      '@clerk/backend@1.34.0',
      'auth0@5.10.0',
      '@workos-inc/node@8.13.0',
      'firebase-admin@13.10.0',
      '@supabase/supabase-js@2.106.2',
    ],
  ],
} as const satisfies EffectEntry
