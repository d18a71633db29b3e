import type { SenderEntry } from '../entries/sender-entry.js'

export const slack = {
  provider: 'slack',
  packages: ['@slack/web-api'],
  channel: 'chat',
  members: [
    {
      path: 'WebClient().chat.(postMessage|postEphemeral|scheduleMessage|meMessage|startStream)',
      declaredIn: [{ package: '@slack/web-api', container: 'Methods>chat' }],
    },
    { path: 'WebClient().chatStream', declaredIn: [{ package: '@slack/web-api', container: 'WebClient' }] },
    {
      path: 'WebClient().files.(uploadV2|completeUploadExternal)',
      declaredIn: [{ package: '@slack/web-api', container: 'Methods>files' }],
    },
    {
      path: 'WebClient().files.upload',
      versions: '<8',
      declaredIn: [{ package: '@slack/web-api', container: 'Methods>files' }],
    },
    { path: 'WebClient().filesUploadV2', declaredIn: [{ package: '@slack/web-api', container: 'WebClient' }] },
    { path: 'WebClient().reminders.add', declaredIn: [{ package: '@slack/web-api', container: 'Methods>reminders' }] },
    {
      path: 'WebClient().apiCall',
      dispatches: true,
      when: [
        {
          argument: 0,
          matches:
            '^(chat\\.(postMessage|postEphemeral|scheduleMessage|meMessage|startStream)|files\\.(upload|completeUploadExternal)|reminders\\.add)$',
        },
      ],
      declaredIn: [{ package: '@slack/web-api', container: 'WebClient' }],
    },
    {
      path: 'WebClient().chat.(update|appendStream|stopStream)',
      gray: true,
      declaredIn: [{ package: '@slack/web-api', container: 'Methods>chat' }],
    },
    {
      path: 'WebClient().reactions.add',
      gray: true,
      declaredIn: [{ package: '@slack/web-api', container: 'Methods>reactions' }],
    },
    {
      path: 'WebClient().conversations.invite',
      gray: true,
      declaredIn: [{ package: '@slack/web-api', container: 'Methods>conversations' }],
    },
    {
      path: 'WebClient().views.(publish|open|push|update)',
      gray: true,
      declaredIn: [{ package: '@slack/web-api', container: 'Methods>views' }],
    },
  ],
  nearMisses: [
    'WebClient().chat.(delete|getPermalink)',
    'WebClient().conversations.(open|history|list|join)',
    'WebClient().users.list',
    'WebClient().auth.test',
  ],
  idempotency: {
    support: 'none',
    evidence: 'types',
    note: 'client_msg_id is not part of the arguments and not meant for third parties.',
  },
  retries: { default: 10, option: 'retryConfig' },
  notes: 'Methods have no signature name of their own: take the property symbol.',
  verified: 'compiler',
  verifiedWith: [['@slack/web-api@8.2.0'], ['@slack/web-api@7.19.0']],
} as const satisfies SenderEntry
