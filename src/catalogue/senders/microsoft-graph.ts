import type { SenderEntry } from '../entries/sender-entry.js'

export const microsoftGraph = {
  provider: 'microsoft-graph',
  packages: ['@microsoft/microsoft-graph-client'],
  channel: 'email',
  members: [
    {
      path: 'Client().api().**.(post|create)',
      when: [{ of: 'api', argument: 0, matches: '/(sendMail|send|reply|replyAll|forward)$' }],
      witness: ['Client().api().post', 'Client().api().version().post'],
      declaredIn: [{ package: '@microsoft/microsoft-graph-client', container: 'GraphRequest' }],
    },
    {
      path: 'Client.(init|initWithMiddleware)().api().**.(post|create)',
      when: [{ of: 'api', argument: 0, matches: '/(sendMail|send|reply|replyAll|forward)$' }],
      witness: ['Client.init().api().post'],
      declaredIn: [{ package: '@microsoft/microsoft-graph-client', container: 'GraphRequest' }],
    },
    {
      path: 'Client().api().**.(post|create)',
      channel: 'chat',
      when: [
        {
          of: 'api',
          argument: 0,
          matches: '/(chats|channels)/[^/]*/messages(/[^/]*/replies)?$|/channels/.*/messages(/[^/]*/replies)?$',
        },
      ],
      witness: ['Client().api().post', 'Client().api().version().post'],
      declaredIn: [{ package: '@microsoft/microsoft-graph-client', container: 'GraphRequest' }],
    },
    {
      path: 'Client.(init|initWithMiddleware)().api().**.(post|create)',
      channel: 'chat',
      when: [
        {
          of: 'api',
          argument: 0,
          matches: '/(chats|channels)/[^/]*/messages(/[^/]*/replies)?$|/channels/.*/messages(/[^/]*/replies)?$',
        },
      ],
      witness: ['Client.init().api().post'],
      declaredIn: [{ package: '@microsoft/microsoft-graph-client', container: 'GraphRequest' }],
    },
    {
      path: 'Client().api().**.(post|create)',
      channel: 'calendar',
      when: [
        { of: 'api', argument: 0, matches: '/events(/[^/]*/(accept|decline|tentativelyAccept|cancel|forward))?$' },
      ],
      witness: ['Client().api().post', 'Client().api().version().post'],
      declaredIn: [{ package: '@microsoft/microsoft-graph-client', container: 'GraphRequest' }],
    },
    {
      path: 'Client.(init|initWithMiddleware)().api().**.(post|create)',
      channel: 'calendar',
      when: [
        { of: 'api', argument: 0, matches: '/events(/[^/]*/(accept|decline|tentativelyAccept|cancel|forward))?$' },
      ],
      witness: ['Client.init().api().post'],
      declaredIn: [{ package: '@microsoft/microsoft-graph-client', container: 'GraphRequest' }],
    },
    {
      path: 'Client().api().**.(post|create)',
      channel: 'notification',
      when: [{ of: 'api', argument: 0, matches: '/sendActivityNotification$' }],
      witness: ['Client().api().post', 'Client().api().version().post'],
      declaredIn: [{ package: '@microsoft/microsoft-graph-client', container: 'GraphRequest' }],
    },
    {
      path: 'Client.(init|initWithMiddleware)().api().**.(post|create)',
      channel: 'notification',
      when: [{ of: 'api', argument: 0, matches: '/sendActivityNotification$' }],
      witness: ['Client.init().api().post'],
      declaredIn: [{ package: '@microsoft/microsoft-graph-client', container: 'GraphRequest' }],
    },
  ],
  nearMisses: ['Client().api().get', 'Client.init().api().get', 'Client.init().api().patch'],
  idempotency: {
    support: 'partial',
    parameters: [{ argument: 0, property: 'transactionId', members: ['post'] }],
    evidence: 'memory',
    note: 'transactionId on events only; sendMail has none.',
  },
  notes: 'Every call is GraphRequest.post: the text given to api() decides.',
  verified: 'compiler',
  verifiedWith: [['@microsoft/microsoft-graph-client@3.0.7']],
} as const satisfies SenderEntry
