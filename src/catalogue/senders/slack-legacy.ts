import type { SenderEntry } from '../entries/sender-entry.js'

export const slackLegacy = {
  provider: 'slack-legacy',
  packages: ['@slack/client', 'slack-notify', 'slack-node', 'node-slack', 'slack', '@slack/rtm-api'],
  channel: 'chat',
  members: [
    { path: 'IncomingWebhook().send' },
    { path: 'WebClient().chat.(postMessage|postEphemeral)' },
    { path: 'RTMClient().sendMessage' },
    { path: 'default().(send|alert|bug|success)', module: 'slack-notify' },
    { path: 'default().note', module: 'slack-notify', evidence: 'documentation' },
    { path: 'default().send', module: 'node-slack', evidence: 'documentation' },
    { path: 'default().webhook', module: 'slack-node', evidence: 'documentation' },
    {
      path: 'default().api',
      module: 'slack-node',
      when: [{ argument: 0, equals: 'chat.postMessage' }],
      evidence: 'documentation',
    },
    { path: 'chat.(postMessage|postEphemeral|meMessage)', module: 'slack' },
  ],
  nearMisses: ['WebClient().conversations.history', 'chat.(delete|getPermalink)', 'RTMClient().start'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'compiler',
  verifiedWith: [['@slack/client@5.0.2'], ['@slack/rtm-api@7.0.4'], ['slack-notify@2.0.7'], ['slack@11.0.2']],
} as const satisfies SenderEntry
