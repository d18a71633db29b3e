import type { EffectEntry } from '../entries/effect-entry.js'

export const commerce = {
  library: 'commerce',
  packages: [
    'shopify-api-node',
    '@shopify/shopify-api',
    '@shopify/admin-api-client',
    'easypost',
    '@easypost/api',
    'shippo',
    'printful',
    '@printful/client',
    'alpaca-trade-api',
    '@alpacahq/alpaca-trade-api',
    'ccxt',
    'binance-api-node',
    'web3',
    'ethers',
    'viem',
  ],
  effect: 'purchase',
  members: [
    {
      path: 'default().(createOrder|createLimitOrder|createMarketOrder|cancelOrder|replaceOrder|closePosition|order|withdraw)',
    },
    {
      path: 'default().(order|fulfillment|refund|draftOrder|product|customer|transaction).(create|update|cancel|complete|sendInvoice)',
    },
    { path: 'createAdminApiClient().request', when: [{ argument: 0, matches: '^[^{]*\\bmutation\\b' }] },
    { path: 'Wallet().(sendTransaction|transfer)' },
    { path: 'createWalletClient().(sendTransaction|writeContract|deployContract)' },
    { path: '(Shipment|default).(buy|create)' },
  ],
  idempotency: {
    support: 'partial',
    parameters: [
      { argument: 0, property: 'clientOrderId' },
      { argument: 0, property: 'client_order_id' },
    ],
    evidence: 'documentation',
    note: 'Exchanges take a client order id.',
  },
  verified: 'documentation',
  verifiedWith: [
    [
      'shopify-api-node@3.15.0',
      '@shopify/shopify-api@13.0.0',
      '@shopify/admin-api-client@1.1.2',
      '@easypost/api@8.8.0',
      'ethers@6.16.0',
      'viem@2.51.3',
    ],
  ],
} as const satisfies EffectEntry
