import type { ReadEntry } from '../types.js'

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
    { path: '(default|Stripe)().**.(retrieve|list|search|listLineItems|retrieveUpcoming|createPreview|listPaymentMethods)' },
    { path: '(Paddle|Polar|Client|SquareClient)().**.(get|list|search|find)' },
    { path: '(getSubscription|listSubscriptions|getOrder|listOrders|getCustomer|getCheckout)' },
    { path: '(default|createMollieClient)().*.(get|page|iterate)' },
  ],
  shapes: [{ callee: '(?:^|\\.)stripe\\.(?:\\w+\\.)+(?:retrieve|list|search)\\w*$' }],
  verified: 'documentation',
} as const satisfies ReadEntry
