import type { EffectEntry } from '../entries/effect-entry.js'

export const payments = {
  library: 'payments',
  packages: [
    '@lemonsqueezy/lemonsqueezy.js',
    '@paddle/paddle-node-sdk',
    '@polar-sh/sdk',
    'square',
    '@paypal/checkout-server-sdk',
    '@paypal/paypal-server-sdk',
    'braintree',
    '@mollie/api-client',
    'razorpay',
    'chargebee',
    '@adyen/api-library',
    'autumn-js',
    'plaid',
    '@coinbase/coinbase-sdk',
    'gocardless-nodejs',
    'mercadopago',
  ],
  effect: 'payment',
  members: [
    {
      path: '(createCheckout|cancelSubscription|updateSubscription|issueOrderRefund|issueSubscriptionInvoiceRefund|createCustomer|createDiscount|createUsageRecord)',
    },
    {
      path: '(Paddle|Polar|SquareClient|Client|BraintreeGateway|OrdersController|PaymentsController)().**.(create|update|cancel|refund|capture|charge|sale|void|pay|settle|ingest|createOrder|captureOrder|refundCapturedPayment|createPayment|createRefund|transferCreate|payments)',
    },
    { path: '(default|createMollieClient)().**.(create|update|cancel|capture|refund|transfer|charge)' },
  ],
  idempotency: {
    support: 'partial',
    parameters: [
      { argument: 0, property: 'idempotencyKey' },
      { argument: 1, property: 'idempotencyKey' },
    ],
    evidence: 'documentation',
    note: 'Square, PayPal and Adyen take one; the others do not.',
  },
  verified: 'documentation',
  verifiedWith: [
    [
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
} as const satisfies EffectEntry
