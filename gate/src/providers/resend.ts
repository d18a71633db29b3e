import { NotSentError } from '../errors.js'
import type { OnceOptions } from '../gate-api.js'
import type { ProviderFacts } from './provider-facts.js'

/** The part of the `resend` client that is used. */
export interface ResendClient<Payload> {
  readonly emails: {
    send(
      payload: Payload,
      options: { idempotencyKey: string },
    ): Promise<
      | { readonly data: { readonly id: string } | null; readonly error: null }
      | {
          readonly data: null
          readonly error: { readonly name: string; readonly message: string; readonly statusCode?: number | null }
        }
    >
  }
}

/** Error names after which the mail may have been accepted all the same, or belongs to another attempt. */
const ambiguous: ReadonlySet<string> = new Set([
  'application_error',
  'internal_server_error',
  'concurrent_idempotent_requests',
  'invalid_idempotent_request',
])

/** A mail by Resend: `gate.once(key, resendEmail(resend, { from, to, subject, html }))`. */
export function resendEmail<Payload>(client: ResendClient<Payload>, payload: Payload): OnceOptions<{ id: string }> {
  return {
    async send({ idempotencyKey }) {
      const { data, error } = await client.emails.send(payload, { idempotencyKey })
      if (error !== null) throw errorOf(error)
      if (data === null) throw new Error('Resend answered without an id.')
      return data
    },
  }
}

function errorOf({ name, message, statusCode }: { name: string; message: string; statusCode?: number | null }): Error {
  const refused =
    !ambiguous.has(name) &&
    (statusCode === undefined || statusCode === null
      ? name !== ''
      : statusCode < 500 && statusCode !== 408 && statusCode !== 409)
  return refused
    ? new NotSentError(`Resend refused the mail (${name}): ${message}`)
    : new Error(`Resend failed (${name}): ${message}`)
}

export const resendFacts: ProviderFacts = {
  provider: 'Resend',
  call: 'resendEmail(client, payload)',
  idempotency: {
    how: 'second argument { idempotencyKey }, 24 hours; not in `headers` of the payload, which only reach the mail',
    evidence: 'documented',
  },
  retries: { how: 'the SDK has none', evidence: 'documented' },
  rejections: {
    how: 'every error but application_error, internal_server_error and the two idempotency conflicts',
    evidence: 'documented',
  },
  probe: { how: 'none: the key is no search term', evidence: 'unknown' },
}
