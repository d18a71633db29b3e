import type { SenderEntry } from '../entries/sender-entry.js'

export const courier = {
  provider: 'courier',
  packages: ['@trycourier/courier'],
  channel: 'notification',
  members: [
    { path: '(default|Courier)().send.message', declaredIn: [{ package: '@trycourier/courier', container: 'Send' }] },
    {
      path: '(default|Courier)().automations.invoke.(invokeAdHoc|invokeByTemplate)',
      declaredIn: [{ package: '@trycourier/courier', container: 'Invoke' }],
    },
    { path: '(default|CourierClient)().send', versions: '<7', evidence: 'documentation' },
  ],
  nearMisses: ['default().messages.list'],
  idempotency: {
    support: 'partial',
    parameters: [{ argument: 1, property: 'headers.Idempotency-Key' }],
    evidence: 'sdk source',
    note: 'The idempotencyKey option of 7.10.2 is never sent; the header is.',
  },
  verified: 'compiler',
  verifiedWith: [['@trycourier/courier@7.10.2']],
} as const satisfies SenderEntry
