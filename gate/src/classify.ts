import { NotSentError } from './errors.js'

/** What an error proves. `not-sent`: definitely nothing left. `unknown`: it may have left. */
export type Proof = { readonly verdict: 'not-sent'; readonly retryAfter?: number } | { readonly verdict: 'unknown' }

/** Looks at an error of one provider; `null` leaves it to the next classifier and at last to the built-in one. */
export type Classifier = (error: unknown) => Proof | null

/** Failures before a connection stood: no byte of the message can have left. */
const beforeConnection = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Asks the given classifiers in order, then the built-in rules. A classifier that throws decides nothing. */
export function classify(error: unknown, classifiers: readonly Classifier[]): Proof {
  for (const classifier of classifiers) {
    const proof = attempt(classifier, error)
    if (proof !== null) return proof
  }
  return builtIn(error)
}

function attempt(classifier: Classifier, error: unknown): Proof | null {
  try {
    return classifier(error)
  } catch {
    return null
  }
}

/** Definite only for NotSentError and failures before a connection stood; the default is unknown. */
export function builtIn(error: unknown): Proof {
  if (error instanceof NotSentError) return notSent(error.retryAfter)
  if (isNotSentOfAnotherCopy(error)) return notSent(error.retryAfter)
  return causes(error).some((code) => beforeConnection.has(code)) ? notSent() : { verdict: 'unknown' }
}

/**
 * What an HTTP status proves, for adapters of providers that answer refused requests so: 400, 401, 403, 404, 422, and 429
 * with Retry-After mean that nothing left; 408, 409, 5xx and everything else leave it unknown.
 * @param retryAfter milliseconds
 */
export function byHttpStatus(status: number, retryAfter?: number): Proof {
  if (status === 429) return retryAfter === undefined ? { verdict: 'unknown' } : notSent(retryAfter)
  return [400, 401, 403, 404, 422].includes(status) ? notSent() : { verdict: 'unknown' }
}

const notSent = (retryAfter?: number): Proof =>
  retryAfter === undefined ? { verdict: 'not-sent' } : { verdict: 'not-sent', retryAfter }

/** A NotSentError of another installed copy of this package. */
function isNotSentOfAnotherCopy(error: unknown): error is { retryAfter?: number } {
  return error instanceof Error && error.name === 'NotSentError' && (error as { code?: unknown }).code === 'not-sent'
}

/** Error codes along the chain of causes. An aggregate counts only when all its parts failed before a connection stood. */
function causes(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return []
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown }
  if (Array.isArray(errors) && errors.length > 0) {
    const parts = errors.map((part) => causes(part, depth + 1))
    return parts.every((codes) => codes.some((each) => beforeConnection.has(each))) ? parts.flat() : []
  }
  return [...(typeof code === 'string' ? [code] : []), ...causes(cause, depth + 1)]
}
