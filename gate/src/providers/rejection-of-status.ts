import { NotSentError } from '../errors.js'

/** HTTP answers that prove that the request was refused before anything was delivered. */
const definite: ReadonlySet<number> = new Set([400, 401, 402, 403, 404, 405, 410, 413, 415, 422, 429])

/**
 * The error that a definite refusal becomes; null when the request may have had its effect all the same
 * (408, 409, 5xx and everything unheard of).
 * @param status HTTP status
 * @param retryAfter value of the Retry-After header: seconds or an HTTP date
 */
export function rejectionOfStatus(status: number, message: string, retryAfter?: string | null): NotSentError | null {
  if (!definite.has(status)) return null
  const wait = retryAfter === undefined || retryAfter === null ? null : millisecondsOf(retryAfter)
  return new NotSentError(message, wait === null ? {} : { retryAfter: wait })
}

function millisecondsOf(retryAfter: string): number | null {
  if (/^\d+(\.\d+)?$/.test(retryAfter.trim())) return Math.ceil(Number(retryAfter) * 1000)
  const date = Date.parse(retryAfter)
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now())
}
