import type { OnceOptions } from '../gate-api.js'
import { rejectionOfStatus } from './rejection-of-status.js'
import type { ProviderFacts } from './provider-facts.js'

export interface Webhook {
  readonly url: string | URL
  /** Sent as JSON unless it is a text. */
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Header for the idempotency key. Default `Idempotency-Key`. */
  readonly keyHeader?: string
  readonly fetch?: typeof fetch
}

/** A POST by `fetch`: `gate.once(key, webhook({ url, body }))`. The value is the HTTP status. */
export function webhook({
  url,
  body,
  headers = {},
  keyHeader = 'Idempotency-Key',
  fetch: request = fetch,
}: Webhook): OnceOptions<number> {
  const isText = typeof body === 'string'
  const text = isText ? body : JSON.stringify(body)
  return {
    payload: text,
    /** Run by the gate alone. @sends */
    async send({ idempotencyKey, signal }) {
      const response = await request(url, {
        method: 'POST',
        headers: { ...(isText ? {} : { 'content-type': 'application/json' }), ...headers, [keyHeader]: idempotencyKey },
        body: text,
        signal,
        // A redirected POST would be delivered where nobody looked.
        redirect: 'error',
      })
      await response.body?.cancel()
      if (response.ok) return response.status
      const message = `The webhook answered ${response.status}.`
      throw rejectionOfStatus(response.status, message, response.headers.get('retry-after')) ?? new Error(message)
    },
  }
}

export const webhookFacts: ProviderFacts = {
  provider: 'webhook by fetch',
  call: 'webhook({ url, body })',
  idempotency: { how: 'header Idempotency-Key; worth what the receiver makes of it', evidence: 'unknown' },
  retries: { how: 'fetch has none', evidence: 'measured' },
  rejections: {
    how: '400–405, 410, 413, 415, 422 and 429 free the key; 408, 409, 5xx and a broken connection leave it unknown',
    evidence: 'measured',
  },
  probe: { how: 'none', evidence: 'measured' },
}
