import type { SenderEntry } from '../entries/sender-entry.js'

export const xmtp = {
  provider: 'xmtp',
  packages: ['@xmtp/node-sdk', '@xmtp/agent-sdk'],
  channel: 'chat',
  members: [
    {
      path: '(Conversation|Dm|Group)().(send|sendOptimistic)',
      module: '@xmtp/node-sdk',
      declaredIn: [{ package: '@xmtp/node-sdk', container: 'Conversation' }],
    },
    {
      path: '(Conversation|Dm|Group)().(sendText|sendMarkdown|sendReply|sendAttachment)',
      module: '@xmtp/node-sdk',
      versions: '>=5',
      evidence: 'documentation',
    },
    {
      path: 'Client.(create|build)().conversations.(newDm|newGroup|newDmWithIdentifier|newGroupWithIdentifiers|getConversationById|getDmByInboxId)().(send|sendOptimistic)',
      module: '@xmtp/node-sdk',
      declaredIn: [{ package: '@xmtp/node-sdk', container: 'Conversation' }],
    },
    {
      path: 'Client.(create|build)().conversations.(newDm|newGroup|newDmWithIdentifier|newGroupWithIdentifiers|getConversationById|getDmByInboxId)().(sendText|sendMarkdown)',
      module: '@xmtp/node-sdk',
      versions: '>=5',
      evidence: 'documentation',
    },
    {
      path: '(MessageContext|ConversationContext)().(sendText|sendMarkdown|sendTextReply|sendMarkdownReply)',
      module: '@xmtp/agent-sdk',
      evidence: 'documentation',
    },
    {
      path: 'Agent.(create|createFromEnv)().on<0>.(sendText|sendMarkdown|sendTextReply|sendMarkdownReply)',
      module: '@xmtp/agent-sdk',
      evidence: 'documentation',
    },
    {
      path: 'Agent.(create|createFromEnv)().on<0>.conversation.(send|sendText|sendMarkdown)',
      module: '@xmtp/agent-sdk',
      evidence: 'documentation',
    },
  ],
  nearMisses: ['Client.create().conversations.(list|sync|newDm)', 'Conversation().(sync|messages)'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['@xmtp/node-sdk@4.4.0']],
} as const satisfies SenderEntry
