import type { TriggerEntry } from '../entries/trigger-entry.js'

export const botListeners = {
  name: 'bot-listeners',
  packages: [
    'telegraf',
    'grammy',
    'discord.js',
    'node-telegram-bot-api',
    'botbuilder',
    'whatsapp-web.js',
    'eris',
    '@sapphire/framework',
  ],
  kind: 'webhook',
  registers: [
    {
      path: '(Telegraf|Composer)().(command|on|hears|action|use|start|help)',
      module: 'telegraf',
      handler: { kind: 'argument', index: 'last-function' },
      name: { argument: 0 },
    },
    {
      path: '(Bot|Composer)().(command|on|hears|callbackQuery|use)',
      module: 'grammy',
      handler: { kind: 'argument', index: 'last-function' },
      name: { argument: 0 },
    },
    {
      path: 'Client().(on|once)',
      module: 'discord.js',
      handler: { kind: 'argument', index: 1 },
      name: { argument: 0 },
    },
    { path: 'Client().on', module: 'whatsapp-web.js', handler: { kind: 'argument', index: 1 }, name: { argument: 0 } },
    {
      path: 'default().(on|onText)',
      module: 'node-telegram-bot-api',
      handler: { kind: 'argument', index: 1 },
      versions: '<2',
    },
    {
      path: 'ActivityHandler().(onMessage|onMembersAdded)',
      module: 'botbuilder',
      handler: { kind: 'argument', index: 0 },
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'until the offset is confirmed', guards: [] },
  notes: 'update_id or the message id is the natural key.',
  verified: 'compiler',
  verifiedWith: [
    ['telegraf@4.16.3', 'grammy@1.46.0', 'discord.js@14.28.1'],
    [
      'whatsapp-web.js@1.34.7',
      'node-telegram-bot-api@0.66.0',
      '@types/node-telegram-bot-api@0.64.15',
      'botbuilder@4.23.3',
    ],
  ],
} as const satisfies TriggerEntry
