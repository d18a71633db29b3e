import type { SenderEntry } from '../entries/sender-entry.js'

export const twilio = {
  provider: 'twilio',
  packages: ['twilio'],
  channel: 'sms',
  members: [
    {
      path: '(default|Twilio)().messages.create',
      declaredIn: [{ package: 'twilio', container: 'MessageListInstance', file: 'v2010/account/message' }],
    },
    {
      path: '(default|Twilio)().calls.create',
      channel: 'voice',
      declaredIn: [{ package: 'twilio', container: 'CallListInstance', file: 'v2010/account/call' }],
    },
    {
      path: '(default|Twilio)().verify.v2.services().verifications.create',
      declaredIn: [{ package: 'twilio', container: 'VerificationListInstance', file: 'v2/service/verification' }],
    },
    {
      path: '(default|Twilio)().verify.services().verifications.create',
      declaredIn: [{ package: 'twilio', container: 'VerificationListInstance', file: 'v2/service/verification' }],
    },
    {
      path: '(default|Twilio)().conversations.v1.conversations().messages.create',
      declaredIn: [{ package: 'twilio', container: 'MessageListInstance', file: 'v1/conversation/message' }],
    },
    {
      path: '(default|Twilio)().conversations.v1.services().conversations().messages.create',
      declaredIn: [{ package: 'twilio', container: 'MessageListInstance', file: 'service/conversation/message' }],
    },
    {
      path: '(default|Twilio)().api.v2010.accounts().messages.create',
      declaredIn: [{ package: 'twilio', container: 'MessageListInstance', file: 'v2010/account/message' }],
    },
    {
      path: '(default|Twilio)().api.v2010.accounts().calls.create',
      channel: 'voice',
      declaredIn: [{ package: 'twilio', container: 'CallListInstance', file: 'v2010/account/call' }],
    },
    {
      path: '(default|Twilio)().studio.v2.flows().executions.create',
      declaredIn: [{ package: 'twilio', container: 'ExecutionListInstance', file: 'v2/flow/execution' }],
    },
    {
      path: '(default|Twilio)().notify.v1.services().notifications.create',
      channel: 'push',
      declaredIn: [{ package: 'twilio', container: 'NotificationListInstance', file: 'v1/service/notification' }],
    },
  ],
  nearMisses: [
    '(default|Twilio)().verify.v2.services().verificationChecks.create',
    '(default|Twilio)().messages.list',
    '(default|Twilio)().messages().(fetch|update|remove)',
    '(default|Twilio)().lookups.v2.phoneNumbers().fetch',
    'jwt.AccessToken',
  ],
  idempotency: {
    support: 'none',
    evidence: 'sdk source',
    note: 'No such parameter on messages, calls or verifications; the token header belongs to inbound webhooks.',
  },
  notes:
    'verifications.create sends a code, verificationChecks.create only checks one. MessageListInstance exists in several files.',
  verified: 'compiler',
  verifiedWith: [['twilio@6.2.0']],
} as const satisfies SenderEntry
