import type { SenderEntry } from '../types.js'

export const supabaseAuth = {
  provider: 'supabase-auth',
  packages: ['@supabase/supabase-js', '@supabase/ssr', '@supabase/auth-js', '@supabase/auth-helpers-nextjs'],
  channel: 'email',
  members: [
    { path: '(createClient|createServerClient|createBrowserClient|SupabaseClient)().auth.(resetPasswordForEmail|resend)', evidence: 'documentation' },
    { path: '(createClient|createServerClient|createBrowserClient|SupabaseClient)().auth.admin.inviteUserByEmail', evidence: 'documentation' },
    { path: '(createClient|createServerClient|createBrowserClient|SupabaseClient)().auth.signInWithOtp', gray: true, evidence: 'documentation' },
  ],
  nearMisses: [
    'createClient().auth.signInWithPassword',
    'createClient().auth.admin.generateLink',
    'createClient().channel().send',
  ],
  idempotency: { support: 'none', evidence: 'documentation' },
  notes: 'A one-time code is part of a sign-in that the user began: gray.',
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
