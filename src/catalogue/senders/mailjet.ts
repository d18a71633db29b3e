import type { SenderEntry } from '../entries/sender-entry.js'

export const mailjet = {
  provider: 'mailjet',
  packages: ['node-mailjet'],
  channel: 'email',
  members: [
    {
      path: '(default|Client)().post().request',
      when: [{ of: 'post', argument: 0, matches: '^(send|sendtest)$' }],
      declaredIn: [{ package: 'node-mailjet', container: 'Request' }],
    },
    {
      path: '(default|Client)().post().request',
      channel: 'sms',
      when: [{ of: 'post', argument: 0, matches: '^sms-send$' }],
      declaredIn: [{ package: 'node-mailjet', container: 'Request' }],
    },
    {
      path: '(apiConnect|smsConnect)().post().request',
      when: [{ of: 'post', argument: 0, matches: '^(send|sendtest|sms-send)$' }],
      declaredIn: [{ package: 'node-mailjet', container: 'Request' }],
    },
    {
      path: '(default|Client).(apiConnect|smsConnect)().post().request',
      when: [{ of: 'post', argument: 0, matches: '^(send|sendtest|sms-send)$' }],
      declaredIn: [{ package: 'node-mailjet', container: 'Request' }],
    },
  ],
  nearMisses: ['default().get().request', 'Client().get().request'],
  idempotency: {
    support: 'partial',
    parameters: [{ argument: 0, property: 'Globals.DeduplicateCampaign' }],
    evidence: 'documentation',
    note: 'DeduplicateCampaign drops a second mail of the same CustomCampaign to a contact (API v3.1).',
  },
  notes: 'post("contact") and post("send") give the same Request: the resource literal decides.',
  verified: 'compiler',
  verifiedWith: [['node-mailjet@6.0.11']],
} as const satisfies SenderEntry
