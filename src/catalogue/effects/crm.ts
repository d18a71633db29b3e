import type { EffectEntry } from '../entries/effect-entry.js'

export const crm = {
  library: 'crm',
  packages: [
    '@hubspot/api-client',
    'jsforce',
    'pipedrive',
    '@attio/sdk',
    'attio',
    'closeio',
    '@apollo-io/sdk',
    'zoho-crm',
  ],
  effect: 'record',
  members: [
    { path: 'Client().crm.**.(create|update|archive|upsert|merge)' },
    { path: 'Connection().**.(create|update|upsert|destroy|insert|del|delete)' },
    {
      path: '(DealsApi|PersonsApi|ActivitiesApi|NotesApi|LeadsApi|OrganizationsApi)().(addDeal|updateDeal|addPerson|updatePerson|addActivity|addNote|addLead|updateLead|addOrganization)',
    },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['@hubspot/api-client@13.5.0', 'jsforce@3.10.15', 'pipedrive@31.2.1']],
} as const satisfies EffectEntry
