import type { ReadEntry } from '../entries/read-entry.js'

export const stripeRead = {
  library: 'stripe-read',
  packages: [
    'stripe',
    '@lemonsqueezy/lemonsqueezy.js',
    '@paddle/paddle-node-sdk',
    '@polar-sh/sdk',
    'square',
    '@paypal/paypal-server-sdk',
    'braintree',
    '@mollie/api-client',
    'razorpay',
    'chargebee',
  ],
  state: 'service',
  members: [
    {
      path: '(default|Stripe)().**.(retrieve|list|search|listLineItems|retrieveUpcoming|createPreview|listPaymentMethods)',
    },
    { path: '(Paddle|Polar|Client|SquareClient)().**.(get|list|search|find)' },
    { path: '(getSubscription|listSubscriptions|getOrder|listOrders|getCustomer|getCheckout)' },
    { path: '(default|createMollieClient)().*.(get|page|iterate)' },
  ],
  shapes: [{ callee: '(?:^|\\.)stripe\\.(?:\\w+\\.)+(?:retrieve|list|search)\\w*$' }],
  verified: 'documentation',
  verifiedWith: [
    [
      'stripe@20.0.0',
      '@lemonsqueezy/lemonsqueezy.js@4.0.0',
      '@paddle/paddle-node-sdk@3.8.0',
      '@polar-sh/sdk@0.47.1',
      'square@44.1.0',
      'braintree@3.37.0',
      '@types/braintree@3.4.4',
      '@mollie/api-client@4.5.0',
      'razorpay@2.9.6',
    ],
  ],
} as const satisfies ReadEntry
