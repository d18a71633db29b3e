import type { SenderEntry } from '../entries/sender-entry.js'

export const seyfert = {
  provider: 'seyfert',
  packages: ['seyfert'],
  channel: 'chat',
  members: [
    {
      path: '(Client|WorkerClient|HttpClient|UsingClient)().(messages|users).write',
      declaredIn: [
        { package: 'seyfert', container: 'MessageShorter' },
        { package: 'seyfert', container: 'UsersShorter' },
      ],
    },
    {
      path: '(Client|WorkerClient|HttpClient|UsingClient)().webhooks.writeMessage',
      declaredIn: [{ package: 'seyfert', container: 'WebhookShorter' }],
    },
    {
      path: '(CommandContext|ComponentContext|ModalContext|MenuCommandContext)().client.(messages|users).write',
      declaredIn: [
        { package: 'seyfert', container: 'MessageShorter' },
        { package: 'seyfert', container: 'UsersShorter' },
      ],
    },
    {
      path: 'createEvent<0>.(reply|write)',
      evidence: 'documentation',
    },
    { path: 'Message().(reply|write)', declaredIn: [{ package: 'seyfert', container: 'Message' }] },
    { path: 'User().write', declaredIn: [{ package: 'seyfert', container: 'User' }] },
    { path: 'GuildMember().write', declaredIn: [{ package: 'seyfert', container: 'GuildMember' }] },
    {
      path: '(CommandContext|ComponentContext|ModalContext|MenuCommandContext)().(write|followup|editOrReply)',
      gray: true,
      declaredIn: [
        { package: 'seyfert', container: 'CommandContext' },
        { package: 'seyfert', container: 'ComponentContext' },
        { package: 'seyfert', container: 'ModalContext' },
        { package: 'seyfert', container: 'MenuCommandContext' },
      ],
    },
  ],
  nearMisses: ['Client().messages.(fetch|delete)', 'Client().start'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['seyfert@5.1.0']],
} as const satisfies SenderEntry
