import type { SenderEntry } from '../entries/sender-entry.js'

export const supabaseAuth = {
  provider: 'supabase-auth',
  packages: ['@supabase/supabase-js', '@supabase/ssr', '@supabase/auth-js', '@supabase/auth-helpers-nextjs'],
  channel: 'email',
  members: [
    {
      path: '(createClient|createServerClient|createBrowserClient|SupabaseClient)().auth.(resetPasswordForEmail|resend)',
      declaredIn: [{ package: '@supabase/auth-js', container: 'GoTrueClient' }],
    },
    {
      path: '(createClient|createServerClient|createBrowserClient|SupabaseClient)().auth.admin.inviteUserByEmail',
      declaredIn: [{ package: '@supabase/auth-js', container: 'GoTrueAdminApi' }],
    },
    {
      path: '(createClient|createServerClient|createBrowserClient|SupabaseClient)().auth.(signInWithOtp|reauthenticate)',
      gray: true,
      declaredIn: [{ package: '@supabase/auth-js', container: 'GoTrueClient' }],
    },
    {
      path: '(createServerComponentClient|createServerActionClient|createRouteHandlerClient|createMiddlewareClient|createClientComponentClient|createPagesServerClient|createPagesBrowserClient|createServerSupabaseClient|createMiddlewareSupabaseClient|createBrowserSupabaseClient)().auth.(resetPasswordForEmail|resend)',
      module: '@supabase/auth-helpers-nextjs',
      declaredIn: [{ package: '@supabase/auth-js', container: 'GoTrueClient' }],
    },
    {
      path: '(createServerComponentClient|createServerActionClient|createRouteHandlerClient|createMiddlewareClient|createClientComponentClient|createPagesServerClient|createPagesBrowserClient|createServerSupabaseClient|createMiddlewareSupabaseClient|createBrowserSupabaseClient)().auth.admin.inviteUserByEmail',
      module: '@supabase/auth-helpers-nextjs',
      declaredIn: [{ package: '@supabase/auth-js', container: 'GoTrueAdminApi' }],
    },
    {
      path: 'createClient().auth.api.(inviteUserByEmail|resetPasswordForEmail|sendMagicLinkEmail)',
      module: '@supabase/supabase-js',
      versions: '<2',
      declaredIn: [{ package: '@supabase/gotrue-js', container: 'GoTrueApi' }],
    },
    {
      path: 'createClient().auth.api.sendMobileOTP',
      module: '@supabase/supabase-js',
      channel: 'sms',
      gray: true,
      versions: '<2',
      declaredIn: [{ package: '@supabase/gotrue-js', container: 'GoTrueApi' }],
    },
  ],
  nearMisses: [
    'createClient().auth.(signInWithPassword|updateUser|verifyOtp)',
    'createClient().auth.admin.(generateLink|createUser)',
    'createClient().channel().send',
  ],
  idempotency: { support: 'none', evidence: 'types' },
  notes: 'A one-time code is part of a sign-in that the user began: gray.',
  verified: 'compiler',
  verifiedWith: [
    ['@supabase/supabase-js@2.109.0', '@supabase/ssr@0.12.7'],
    ['@supabase/supabase-js@1.35.7'],
    ['@supabase/auth-helpers-nextjs@0.10.0', '@supabase/supabase-js@2.109.0'],
  ],
} as const satisfies SenderEntry
