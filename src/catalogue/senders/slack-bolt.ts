import type { SenderEntry } from '../entries/sender-entry.js'

export const slackBolt = {
  provider: 'slack-bolt',
  packages: ['@slack/bolt'],
  channel: 'chat',
  members: [
    {
      path: 'App().(message|command|use)<0>.say',
      declaredIn: [
        { package: '@slack/bolt', container: 'SlackEventMiddlewareArgs' },
        { package: '@slack/bolt', container: 'SlackCommandMiddlewareArgs' },
      ],
    },
    {
      path: 'App().(command|action|shortcut|view|use)<0>.respond',
      declaredIn: [
        { package: '@slack/bolt', container: 'SlackCommandMiddlewareArgs' },
        { package: '@slack/bolt', container: 'SlackActionMiddlewareArgs' },
        { package: '@slack/bolt', container: 'SlackShortcutMiddlewareArgs' },
        { package: '@slack/bolt', container: 'SlackViewMiddlewareArgs' },
      ],
    },
    {
      path: 'App().(event|action|shortcut|view|function)<0>.say',
      declaredIn: [{ package: '@slack/bolt', container: 'SayFn' }],
      evidence: 'documentation',
    },
    { path: 'App().(message|event|function)<0>.respond', evidence: 'documentation' },
    {
      path: 'App().*<0>.client.chat.(postMessage|postEphemeral|scheduleMessage|startStream)',
      declaredIn: [{ package: '@slack/web-api', container: 'Methods>chat' }],
    },
    {
      path: 'App().client.chat.(postMessage|postEphemeral|scheduleMessage|startStream)',
      declaredIn: [{ package: '@slack/web-api', container: 'Methods>chat' }],
    },
    { path: 'App().client.files.uploadV2', declaredIn: [{ package: '@slack/web-api', container: 'Methods>files' }] },
    {
      path: 'App().*<0>.client.files.uploadV2',
      declaredIn: [{ package: '@slack/web-api', container: 'Methods>files' }],
    },
    { path: '(SayFn|RespondFn)()', declaredIn: [{ package: '@slack/bolt' }] },
    {
      path: 'App().client.chat.update',
      gray: true,
      declaredIn: [{ package: '@slack/web-api', container: 'Methods>chat' }],
    },
    {
      path: 'App().*<0>.client.chat.update',
      gray: true,
      declaredIn: [{ package: '@slack/web-api', container: 'Methods>chat' }],
    },
  ],
  nearMisses: ['App().*<0>.ack', 'App().*<0>.next', 'App().start', 'App().client.conversations.history'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'Slack delivers an event again when it is not acknowledged within 3 seconds: event_id is the natural key.',
  verified: 'compiler',
  verifiedWith: [['@slack/bolt@5.1.0']],
} as const satisfies SenderEntry
