import type { EffectEntry } from '../types.js'

export const httpWrite = {
  library: 'http-write',
  packages: [
    'axios',
    'got',
    'ky',
    'undici',
    'node-fetch',
    'cross-fetch',
    'isomorphic-fetch',
    'superagent',
    'needle',
    'request',
    'ofetch',
    'wretch',
    'http',
    'https',
    'node:http',
    'node:https',
    'node-fetch-native',
    'redaxios',
    '@nestjs/axios',
    'request-promise',
    'request-promise-native',
    'phin',
    'bent',
  ],
  effect: 'http',
  members: [
    {
      path: '(fetch|default|$fetch|ofetch|request|got|ky|axios|needle)',
      when: [{ argument: 1, property: 'method', matches: '^([Pp][Oo][Ss][Tt]|[Pp][Uu][Tt]|[Pp][Aa][Tt][Cc][Hh]|[Dd][Ee][Ll][Ee][Tt][Ee])$' }],
    },
    {
      path: '(default|axios|request|got|phin)',
      when: [{ argument: 0, property: 'method', matches: '^([Pp][Oo][Ss][Tt]|[Pp][Uu][Tt]|[Pp][Aa][Tt][Cc][Hh]|[Dd][Ee][Ll][Ee][Tt][Ee])$' }],
    },
    { path: '(post|put|patch|delete|del)' },
    { path: '(create|extend|Axios|HttpService)().(post|put|patch|delete)' },
    {
      path: '(create|extend)().request',
      when: [{ argument: 0, property: 'method', matches: '^([Pp][Oo][Ss][Tt]|[Pp][Uu][Tt]|[Pp][Aa][Tt][Cc][Hh]|[Dd][Ee][Ll][Ee][Tt][Ee])$' }],
    },
    {
      path: 'create()',
      when: [{ argument: 0, property: 'method', matches: '^([Pp][Oo][Ss][Tt]|[Pp][Uu][Tt]|[Pp][Aa][Tt][Cc][Hh]|[Dd][Ee][Ll][Ee][Tt][Ee])$' }],
    },
    {
      path: '(Pool|Client)().request',
      when: [{ argument: 0, property: 'method', matches: '^([Pp][Oo][Ss][Tt]|[Pp][Uu][Tt]|[Pp][Aa][Tt][Cc][Hh]|[Dd][Ee][Ll][Ee][Tt][Ee])$' }],
    },
    { path: '(default|wretch)().**.(post|put|patch|delete)' },
  ],
  ambient: ['fetch', '$fetch'],
  idempotency: {
    support: 'partial',
    parameters: [{ argument: 1, property: 'headers.Idempotency-Key' }, { argument: 2, property: 'headers.Idempotency-Key' }],
    evidence: 'documentation',
    note: 'Where the receiver honours the header.',
  },
  verified: 'documentation',
} as const satisfies EffectEntry
