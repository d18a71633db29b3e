import { httpClientVersions } from '../http-client-versions.js'
import { httpClients } from '../http-clients.js'
import { writingMethod } from '../writing-method.js'
import type { EffectEntry } from '../entries/effect-entry.js'

export const httpWrite = {
  library: 'http-write',
  packages: httpClients,
  effect: 'http',
  members: [
    {
      path: '(fetch|default|$fetch|ofetch|request|got|ky|axios|needle)',
      when: [{ argument: 1, property: 'method', matches: writingMethod }],
    },
    {
      path: '(default|axios|request|got|phin)',
      when: [{ argument: 0, property: 'method', matches: writingMethod }],
    },
    { path: '(post|put|patch|delete|del)' },
    { path: 'HTTP.(post|put|patch|del)', module: 'meteor/http', evidence: 'documentation' },
    {
      path: 'HTTP.call',
      module: 'meteor/http',
      when: [{ argument: 0, matches: writingMethod }],
      evidence: 'documentation',
    },
    { path: '(create|extend|Axios|HttpService)().(post|put|patch|delete)' },
    {
      path: '(create|extend)().request',
      when: [{ argument: 0, property: 'method', matches: writingMethod }],
    },
    {
      path: 'create()',
      when: [{ argument: 0, property: 'method', matches: writingMethod }],
    },
    {
      path: '(Pool|Client)().request',
      when: [{ argument: 0, property: 'method', matches: writingMethod }],
    },
    { path: '(default|wretch)().**.(post|put|patch|delete)' },
  ],
  ambient: ['fetch', '$fetch'],
  idempotency: {
    support: 'partial',
    parameters: [
      { argument: 1, property: 'headers.Idempotency-Key' },
      { argument: 2, property: 'headers.Idempotency-Key' },
    ],
    evidence: 'documentation',
    note: 'Where the receiver honours the header.',
  },
  verified: 'documentation',
  verifiedWith: [httpClientVersions],
} as const satisfies EffectEntry
