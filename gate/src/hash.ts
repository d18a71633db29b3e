import { crypto } from './crypto.js'
import type { KeyHash } from './record.js'

/** The address of a key in every store: a hash over environment, key text and calendar slot. */
export function keyHash(parts: { env: string; text: string; slot: string | null; secret: string | null }): KeyHash {
  const input = JSON.stringify(['sendgate', 1, parts.env, parts.text, parts.slot])
  return (
    parts.secret === null
      ? crypto().hash('sha256', input)
      : crypto().createHmac('sha256', parts.secret).update(input).digest('hex')
  ) as KeyHash
}

/**
 * The idempotency key for providers: `sg1_` and 52 characters.
 * @param issue time of the departure before this window, 0 for the first: a new window is a new message for the provider
 */
export function providerKey(key: KeyHash, issue: number): string {
  return `sg1_${base32(crypto().hash('sha256', JSON.stringify([key, issue]), 'buffer'))}`
}

export function payloadHash(payload: string | Uint8Array): string {
  return crypto().hash('sha256', payload)
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet.charAt((value >>> (bits - 5)) & 31)
    value &= (1 << bits) - 1
  }
  return bits > 0 ? text + alphabet.charAt((value << (5 - bits)) & 31) : text
}
