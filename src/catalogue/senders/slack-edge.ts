import type { SenderEntry } from '../entries/sender-entry.js'

export const slackEdge = {
  provider: 'slack-edge',
  packages: ['slack-web-api-client', 'slack-edge', 'slack-cloudflare-workers'],
  channel: 'chat',
  members: [
    {
      path: 'SlackAPIClient().chat.(postMessage|postEphemeral|scheduleMessage|meMessage)',
      declaredIn: [{ package: 'slack-web-api-client', container: 'SlackAPIClient>chat' }],
    },
    {
      path: 'SlackApp().client.chat.(postMessage|postEphemeral|scheduleMessage|meMessage)',
      evidence: 'documentation',
    },
    {
      path: 'SlackApp().*<0>.context.client.chat.(postMessage|postEphemeral|scheduleMessage|meMessage)',
      evidence: 'documentation',
    },
    { path: 'SlackApp().*<0>.context.say', evidence: 'documentation' },
    { path: 'SlackApp().*<0>.context.respond', gray: true, evidence: 'documentation' },
    {
      path: 'SlackAPIClient().chat.update',
      gray: true,
      declaredIn: [{ package: 'slack-web-api-client', container: 'SlackAPIClient>chat' }],
    },
  ],
  nearMisses: ['SlackAPIClient().chat.(delete|getPermalink)', 'SlackAPIClient().users.list'],
  idempotency: { support: 'none', evidence: 'types' },
  notes: 'The client of Slack for workers without Node.',
  verified: 'compiler',
  verifiedWith: [['slack-web-api-client@1.1.14']],
} as const satisfies SenderEntry
