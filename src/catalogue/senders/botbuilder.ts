import type { SenderEntry } from '../entries/sender-entry.js'

export const botbuilder = {
  provider: 'botbuilder',
  packages: ['botbuilder', 'botbuilder-core', '@microsoft/agents-hosting'],
  channel: 'chat',
  members: [
    {
      path: 'TurnContext().(sendActivity|sendActivities)',
      declaredIn: [{ package: 'botbuilder-core', container: 'TurnContext' }],
    },
    {
      path: 'ActivityHandler().*<0>.(sendActivity|sendActivities)',
      declaredIn: [{ package: 'botbuilder-core', container: 'TurnContext' }],
    },
    {
      path: 'CloudAdapter().*<0>.sendActivity',
      declaredIn: [{ package: 'botbuilder-core', container: 'TurnContext' }],
    },
    {
      path: 'TeamsActivityHandler().*<0>.(sendActivity|sendActivities)',
      declaredIn: [{ package: 'botbuilder-core', container: 'TurnContext' }],
    },
    {
      path: 'TeamsInfo.(sendMessageToListOfUsers|sendMessageToAllUsersInTenant|sendMessageToAllUsersInTeam|sendMessageToListOfChannels|sendMessageToTeamsChannel)',
      declaredIn: [{ package: 'botbuilder', container: 'TeamsInfo' }],
    },
    {
      path: 'TurnContext().updateActivity',
      gray: true,
      declaredIn: [{ package: 'botbuilder-core', container: 'TurnContext' }],
    },
  ],
  nearMisses: ['TurnContext().deleteActivity', 'TeamsInfo.getMembers', 'CloudAdapter().continueConversationAsync'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'continueConversationAsync only opens the turn; what its callback sends is the send.',
  verified: 'compiler',
  verifiedWith: [['botbuilder@4.23.3', 'botbuilder-core@4.23.3']],
} as const satisfies SenderEntry
