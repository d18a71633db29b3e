import type { SenderEntry } from '../entries/sender-entry.js'

export const chatSdk = {
  provider: 'chat-sdk',
  packages: [
    'chat',
    '@chat-adapter/slack',
    '@chat-adapter/teams',
    '@chat-adapter/telegram',
    '@chat-adapter/discord',
    '@chat-adapter/gchat',
    '@chat-adapter/github',
    '@chat-adapter/linear',
    '@chat-adapter/whatsapp',
  ],
  channel: 'chat',
  members: [
    {
      path: '(Thread|Channel|Postable|ThreadImpl|ChannelImpl)().(post|postEphemeral|schedule)',
      declaredIn: [
        { package: 'chat', container: 'Postable' },
        { package: 'chat', container: 'Thread' },
        { package: 'chat', container: 'Channel' },
      ],
    },
    {
      path: 'Thread().channel.(post|postEphemeral|schedule)',
      declaredIn: [{ package: 'chat', container: 'Postable' }],
    },
    { path: 'Chat().*<0>.(post|postEphemeral|schedule)', declaredIn: [{ package: 'chat', container: 'Thread' }] },
    {
      path: 'Chat().*<0>.(thread|channel).(post|postEphemeral|schedule)',
      declaredIn: [{ package: 'chat', container: 'Thread' }],
    },
    {
      path: 'Chat().(openDM|thread|channel)().(post|postEphemeral|schedule)',
      declaredIn: [{ package: 'chat', container: 'Thread' }],
    },
    {
      path: '(Adapter|SlackAdapter|TeamsAdapter|TelegramAdapter|DiscordAdapter|GoogleChatAdapter|WhatsAppAdapter)().(postMessage|postChannelMessage|postEphemeral)',
      declaredIn: [{ package: 'chat', container: 'Adapter' }],
    },
    {
      path: '(createSlackAdapter|createTeamsAdapter|createTelegramAdapter|createDiscordAdapter|createGoogleChatAdapter|createGitHubAdapter|createLinearAdapter|createWhatsAppAdapter)().(postMessage|postChannelMessage|postEphemeral)',
      declaredIn: [{ package: 'chat', container: 'Adapter' }],
    },
    {
      path: 'Chat().getAdapter().(postMessage|postChannelMessage|postEphemeral)',
      declaredIn: [{ package: 'chat', container: 'Adapter' }],
    },
  ],
  nearMisses: ['Thread().subscribe', 'Thread().startTyping', 'Chat().openDM', 'createSlackAdapter'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'documentation',
  verifiedWith: [['chat@4.41.1', '@chat-adapter/slack@4.41.1']],
} as const satisfies SenderEntry
