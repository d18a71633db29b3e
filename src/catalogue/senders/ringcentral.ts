import type { SenderEntry } from '../entries/sender-entry.js'

export const ringcentral = {
  provider: 'ringcentral',
  packages: ['@ringcentral/sdk', '@rc-ex/core'],
  channel: 'sms',
  members: [
    {
      path: 'SDK().platform().post',
      module: '@ringcentral/sdk',
      when: [{ argument: 0, matches: '/(sms|mms|fax|company-pager|posts|ring-out|message-threads)(/|$)' }],
      evidence: 'documentation',
    },
    {
      path: 'default().post',
      module: '@ringcentral/sdk/lib/platform/Platform',
      when: [{ argument: 0, matches: '/(sms|mms|fax|company-pager|posts|ring-out)(/|$)' }],
      evidence: 'documentation',
    },
    {
      path: 'default().restapi().account().extension().(sms|mms|fax|companyPager|ringOut)().post',
      module: '@rc-ex/core',
      evidence: 'documentation',
    },
  ],
  nearMisses: ['SDK().platform().login', 'SDK().platform().get'],
  idempotency: { support: 'none', evidence: 'documentation' },
  verified: 'documentation',
  verifiedWith: [['@ringcentral/sdk@5.0.11']],
} as const satisfies SenderEntry
