import { expect, it } from 'vitest'
import { keyTag } from '../../src/analysis/keys/key-tag.js'

it.each([
  ['receipt/${order.id}', "key.allow('uuid', 'ulid')"],
  ['close-issue/${issue.number}', 'key'],
  ['reminder/${invoiceId}/${week}', "key.allow('uuid', 'ulid')"],
  ['reminder/${invoice?.customer_id}', "key.allow('uuid', 'ulid')"],
  ['digest/${week}', 'key'],
  ['digest/desk', 'key'],
])('%s: %s', (template, expected) => {
  expect(keyTag('key', template)).toBe(expected)
})
