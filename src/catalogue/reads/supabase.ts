import type { ReadEntry } from '../entries/read-entry.js'

export const supabase = {
  library: 'supabase',
  packages: ['@supabase/supabase-js', '@supabase/ssr', '@supabase/auth-helpers-nextjs'],
  state: 'database',
  members: [
    { path: '(createClient|createServerClient|createBrowserClient|SupabaseClient)().**.from().select' },
    { path: '(createClient|createServerClient|SupabaseClient)().**.from().**.select' },
    { path: '(createClient|createServerClient|SupabaseClient)().rpc' },
    { path: '(createClient|createServerClient|SupabaseClient)().auth.(getUser|getSession)' },
    { path: '(createClient|SupabaseClient)().auth.admin.(getUserById|listUsers)' },
    { path: '(createClient|SupabaseClient)().storage.from().(list|download|exists|info)' },
  ],
  shapes: [{ callee: '\\.from\\([^)]*\\)(?:\\.[\\s\\S]*)?\\.select$' }],
  verified: 'documentation',
  verifiedWith: [['@supabase/supabase-js@2.106.2']],
} as const satisfies ReadEntry
