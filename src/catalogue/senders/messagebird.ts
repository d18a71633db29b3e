import type { SenderEntry } from '../entries/sender-entry.js'

export const messagebird = {
  provider: 'messagebird',
  packages: ['messagebird'],
  channel: 'sms',
  members: [
    {
      path: 'initClient().messages.create',
      declaredIn: [{ package: 'messagebird', container: 'MessageBird>messages' }],
    },
    {
      path: 'initClient().voice_messages.create',
      channel: 'voice',
      declaredIn: [{ package: 'messagebird', container: 'MessageBird>voice_messages' }],
    },
    { path: 'initClient().verify.create', declaredIn: [{ package: 'messagebird', container: 'MessageBird>verify' }] },
    {
      path: 'initClient().conversations.(send|start)',
      channel: 'chat',
      declaredIn: [{ package: 'messagebird', container: 'MessageBird>conversations' }],
    },
    { path: 'default().(messages|verify).create', evidence: 'documentation' },
    {
      path: 'default().voice_messages.create',
      channel: 'voice',
      declaredIn: [{ package: 'messagebird', container: 'MessageBird>voice_messages' }],
      evidence: 'documentation',
    },
    {
      path: 'default().conversations.(send|start)',
      channel: 'chat',
      declaredIn: [{ package: 'messagebird', container: 'MessageBird>conversations' }],
      evidence: 'documentation',
    },
  ],
  nearMisses: ['initClient().messages.read', 'initClient().contacts.create', 'initClient().hlr.create'],
  idempotency: { support: 'none', evidence: 'types', note: 'reference is for tracking.' },
  verified: 'compiler',
  verifiedWith: [['messagebird@4.0.1']],
} as const satisfies SenderEntry
