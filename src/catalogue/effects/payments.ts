import type { EffectEntry } from '../types.js'

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
    parameters: [{ argument: 0, property: 'idempotencyKey' }, { argument: 1, property: 'idempotencyKey' }],
    evidence: 'documentation',
    note: 'Square, PayPal and Adyen take one; the others do not.',
  },
  verified: 'documentation',
} as const satisfies EffectEntry
