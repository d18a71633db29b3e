import type { SenderEntry } from '../entries/sender-entry.js'

export const discordJs = {
  provider: 'discord.js',
  packages: ['discord.js', '@discordjs/rest', '@discordjs/core', 'discord.js-selfbot-v13'],
  channel: 'chat',
  members: [
    {
      path: '(TextChannel|DMChannel|NewsChannel|ThreadChannel|VoiceChannel|StageChannel|User|GuildMember|WebhookClient|Webhook|TextBasedChannel|SendableChannels|BaseGuildTextChannel|BaseGuildVoiceChannel|GuildTextBasedChannel|AnyThreadChannel|PublicThreadChannel|PrivateThreadChannel|NonThreadGuildBasedChannel|PartialDMChannel)().send',
      declaredIn: [
        { package: 'discord.js', container: 'PartialTextBasedChannelFields' },
        { package: 'discord.js', container: 'WebhookClient' },
        { package: 'discord.js', container: 'Webhook' },
      ],
    },
    { path: 'GuildChannel().send', evidence: 'documentation' },
    { path: 'Message().reply', declaredIn: [{ package: 'discord.js', container: 'Message' }] },
    {
      path: 'Message().channel.send',
      declaredIn: [{ package: 'discord.js', container: 'PartialTextBasedChannelFields' }],
      evidence: 'documentation',
    },
    {
      path: 'Message().author.send',
      declaredIn: [{ package: 'discord.js', container: 'PartialTextBasedChannelFields' }],
    },
    {
      path: 'Message().member.send',
      declaredIn: [{ package: 'discord.js', container: 'PartialTextBasedChannelFields' }],
    },
    {
      path: '(ChatInputCommandInteraction|CommandInteraction|ContextMenuCommandInteraction|UserContextMenuCommandInteraction|MessageContextMenuCommandInteraction|PrimaryEntryPointCommandInteraction|AutocompleteInteraction|ButtonInteraction|ModalSubmitInteraction|StringSelectMenuInteraction|UserSelectMenuInteraction|RoleSelectMenuInteraction|ChannelSelectMenuInteraction|MentionableSelectMenuInteraction|AnySelectMenuInteraction|MessageComponentInteraction|RepliableInteraction|BaseInteraction|Interaction|Guild|GuildMember|PartialGuildMember|Message|OmitPartialGroupDMChannel|MessageReaction|VoiceState|GuildBan)().**.send',
      witness: [
        'ChatInputCommandInteraction().guild.channels.cache.get().send',
        'ButtonInteraction().user.send',
        'GuildMember().guild.systemChannel.send',
        'GuildMember().send',
        'Guild().members.cache.get().send',
        'Guild().members.fetch().send',
      ],
      declaredIn: [{ package: 'discord.js', container: 'PartialTextBasedChannelFields' }],
    },
    {
      path: 'Client().**.reply',
      notOn: ['interactionCreate'],
      witness: ['Client().on<0>.reply'],
      declaredIn: [{ package: 'discord.js', container: 'Message' }],
      evidence: 'documentation',
    },
    {
      path: 'Client().**.send',
      notThrough: ['shard', 'ws', 'shards'],
      witness: ['Client().channels.cache.get().send', 'Client().users.fetch().send'],
      declaredIn: [{ package: 'discord.js', container: 'PartialTextBasedChannelFields' }],
    },
    {
      path: '(CommandInteraction|ChatInputCommandInteraction|ContextMenuCommandInteraction|UserContextMenuCommandInteraction|MessageContextMenuCommandInteraction|ButtonInteraction|ModalSubmitInteraction|StringSelectMenuInteraction|UserSelectMenuInteraction|RoleSelectMenuInteraction|ChannelSelectMenuInteraction|MentionableSelectMenuInteraction|MessageComponentInteraction)().(reply|followUp)',
      gray: true,
      declaredIn: [
        { package: 'discord.js', container: 'CommandInteraction' },
        { package: 'discord.js', container: 'MessageComponentInteraction' },
        { package: 'discord.js', container: 'ModalSubmitInteraction' },
      ],
    },
    {
      path: '(Interaction|BaseInteraction|RepliableInteraction)().(reply|followUp)',
      gray: true,
      evidence: 'documentation',
    },
    { path: 'Client().*<0>.reply', gray: true, evidence: 'documentation' },
    {
      path: 'Client().*<0>.followUp',
      gray: true,
      declaredIn: [
        { package: 'discord.js', container: 'CommandInteraction' },
        { package: 'discord.js', container: 'MessageComponentInteraction' },
      ],
    },
    {
      path: '(TextChannel|NewsChannel|ForumChannel|MediaChannel|ThreadOnlyChannel)().threads.create',
      declaredIn: [
        { package: 'discord.js', container: 'GuildTextThreadManager' },
        { package: 'discord.js', container: 'GuildForumThreadManager' },
      ],
    },
    {
      path: 'Client().**.threads.create',
      witness: ['Client().channels.fetch().threads.create'],
      evidence: 'documentation',
      declaredIn: [
        { package: 'discord.js', container: 'GuildTextThreadManager' },
        { package: 'discord.js', container: 'GuildForumThreadManager' },
      ],
    },
    {
      path: 'REST().post',
      when: [{ argument: 0, matches: '/channels/[^/]+/messages$|/webhooks/' }],
      declaredIn: [{ package: '@discordjs/rest', container: 'REST' }],
    },
    {
      path: 'API().channels.createMessage',
      module: '@discordjs/core',
      declaredIn: [{ package: '@discordjs/core', container: 'ChannelsAPI' }],
    },
    { path: 'Message().(edit|react)', gray: true, declaredIn: [{ package: 'discord.js', container: 'Message' }] },
    {
      path: 'CommandInteraction().editReply',
      gray: true,
      declaredIn: [{ package: 'discord.js', container: 'CommandInteraction' }],
    },
    {
      path: 'WebhookClient().editMessage',
      gray: true,
      declaredIn: [{ package: 'discord.js', container: 'WebhookClient' }],
    },
    {
      path: 'Guild().scheduledEvents.create',
      gray: true,
      declaredIn: [{ package: 'discord.js', container: 'GuildScheduledEventManager' }],
    },
  ],
  nearMisses: [
    'CommandInteraction().deferReply',
    'TextChannel().(sendTyping|createWebhook)',
    'TextChannel().messages.fetch',
    'Client().channels.fetch',
  ],
  idempotency: {
    support: 'retries-only',
    parameters: [{ argument: 0, property: 'nonce' }],
    evidence: 'types',
    note: 'nonce counts only together with enforceNonce: true, for a few minutes, and not for webhooks.',
  },
  verified: 'compiler',
  verifiedWith: [['discord.js@14.28.1', '@discordjs/core@2.6.0']],
} as const satisfies SenderEntry
