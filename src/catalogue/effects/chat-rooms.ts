import type { EffectEntry } from '../entries/effect-entry.js'

export const chatRooms = {
  library: 'chat-rooms',
  packages: ['telegraf', 'grammy', '@line/bot-sdk'],
  effect: 'record',
  members: [
    {
      path: '(Telegraf|Context)().telegram.(banChatMember|unbanChatMember|restrictChatMember|promoteChatMember|deleteMessage|pinChatMessage|unpinChatMessage|setChatTitle|setChatPermissions|approveChatJoinRequest|declineChatJoinRequest|leaveChat)',
      module: 'telegraf',
    },
    {
      path: '(Telegraf|Composer)().*<0>.telegram.(banChatMember|unbanChatMember|restrictChatMember|promoteChatMember|deleteMessage|pinChatMessage|unpinChatMessage|setChatTitle|setChatPermissions|approveChatJoinRequest|declineChatJoinRequest|leaveChat)',
      module: 'telegraf',
      evidence: 'documentation',
    },
    { path: '(Telegraf|Context)().telegram.kickChatMember', module: 'telegraf', evidence: 'documentation' },
    {
      path: 'Context().(banChatMember|unbanChatMember|restrictChatMember|promoteChatMember|deleteMessage|pinChatMessage|unpinChatMessage|setChatTitle|setChatPermissions|approveChatJoinRequest|declineChatJoinRequest|leaveChat)',
      module: 'telegraf',
    },
    {
      path: '(Telegraf|Composer)().*<0>.(banChatMember|unbanChatMember|restrictChatMember|promoteChatMember|deleteMessage|pinChatMessage|unpinChatMessage|setChatTitle|setChatPermissions|approveChatJoinRequest|declineChatJoinRequest|leaveChat)',
      module: 'telegraf',
      evidence: 'documentation',
    },
    {
      path: '(Bot|Context)().api.(banChatMember|unbanChatMember|restrictChatMember|promoteChatMember|deleteMessage|pinChatMessage|unpinChatMessage|setChatTitle|setChatPermissions|approveChatJoinRequest|declineChatJoinRequest|leaveChat)',
      module: 'grammy',
    },
    {
      path: 'LineBotClient().(createRichMenu|deleteRichMenu|setDefaultRichMenu|cancelDefaultRichMenu|linkRichMenuIdToUser|unlinkRichMenuIdFromUser|leaveGroup|leaveRoom)',
      module: '@line/bot-sdk',
    },
    {
      path: 'LineBotClient.fromChannelAccessToken().(createRichMenu|deleteRichMenu|setDefaultRichMenu|cancelDefaultRichMenu|linkRichMenuIdToUser|unlinkRichMenuIdFromUser|leaveGroup|leaveRoom)',
      module: '@line/bot-sdk',
    },
    {
      path: 'messagingApi.MessagingApiClient().(createRichMenu|deleteRichMenu|setDefaultRichMenu|cancelDefaultRichMenu|linkRichMenuIdToUser|unlinkRichMenuIdFromUser|leaveGroup|leaveRoom)',
      module: '@line/bot-sdk',
    },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['telegraf@4.16.3', 'grammy@1.46.0', '@line/bot-sdk@11.2.0']],
} as const satisfies EffectEntry
