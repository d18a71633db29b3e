import type { SenderEntry } from '../entries/sender-entry.js'

export const strapiEmail = {
  provider: 'strapi-email',
  packages: ['@strapi/strapi', '@strapi/types', '@strapi/email'],
  ambient: ['strapi'],
  channel: 'email',
  members: [
    {
      path: 'strapi.plugin().service().(send|sendTemplatedEmail)',
      when: [{ of: 'plugin', argument: 0, equals: 'email' }],
    },
    { path: 'strapi.plugins.email.services.email.(send|sendTemplatedEmail)' },
    {
      path: 'Core.Strapi().plugin().service().(send|sendTemplatedEmail)',
      when: [{ of: 'plugin', argument: 0, equals: 'email' }],
    },
    { path: 'Core.Strapi().plugins.email.services.email.(send|sendTemplatedEmail)' },
  ],
  nearMisses: ['strapi.plugin().service().find'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'The service locator is typed any: plugin("email").service("email") decides.',
  verified: 'documentation',
  verifiedWith: [['@strapi/email@5.54.0']],
} as const satisfies SenderEntry
