import type { Receipt } from '../outcome.js'

/** `sent KEY 2026-11-21T08:00:00.000Z REF`: stable words, one line, no recipient and no body. */
export function describeReceipt(word: string, receipt: Receipt): string {
  const at = receipt.sentAt === null ? '-' : new Date(receipt.sentAt).toISOString()
  return [word, receipt.key, at, receipt.ref ?? '-'].join(' ')
}

/** Number of intents, null when the departure is known from a marker or from `mark` alone: those tell nothing of attempts. */
export const attemptsOf = ({ state, attempt }: Receipt): number | null =>
  attempt === 0 && (state === 'sent' || state === 'unknown') ? null : attempt

/** The same as a JSON object; `decision` is always there. */
export function receiptAsJson(
  decision: string,
  receipt: Receipt,
  more: Readonly<Record<string, unknown>> = {},
): string {
  const { key, hash, channel, state, gen, sentAt, ref, providerKey, recorded, error } = receipt
  return JSON.stringify({
    decision,
    key,
    hash,
    channel,
    state,
    gen,
    attempt: attemptsOf(receipt),
    sentAt: sentAt === null ? null : new Date(sentAt).toISOString(),
    ref,
    providerKey,
    recorded,
    error,
    ...more,
  })
}
