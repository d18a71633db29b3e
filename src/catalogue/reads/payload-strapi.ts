import type { ReadEntry } from '../entries/read-entry.js'

export const payloadStrapi = {
  library: 'payload-strapi',
  packages: ['payload', '@strapi/strapi', '@strapi/types'],
  state: 'database',
  members: [
    { path: '(getPayload|BasePayload|Payload)().(find|findByID|findGlobal|count|findVersions)' },
    { path: 'strapi.(documents|query)().(find|findOne|findMany|findFirst|count|search)' },
    { path: 'strapi.db.query().(findOne|findMany|count)' },
    { path: 'strapi.entityService.(findOne|findMany|count)' },
  ],
  ambient: ['strapi'],
  shapes: [{ callee: '(?:^|\\.)payload\\.(?:find|findByID|findGlobal|count)$' }],
  verified: 'documentation',
  verifiedWith: [['payload@3.90.2', '@strapi/types@5.46.1']],
} as const satisfies ReadEntry
