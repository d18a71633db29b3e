import { CorruptRecord } from '../errors.js'
import { parseObject, sorted } from '../record.js'
import type { Evidence } from '../record.js'
import type { Marker } from './marker.js'

/** Canonical text: sorted keys, two spaces, one trailing newline; equal markers are equal bytes, and diffs stay readable. */
export function encodeMarker(marker: Marker): string {
  return `${JSON.stringify(sorted(marker), null, 2)}\n`
}

/** @throws CorruptRecord when it is empty, torn, conflict-marked or not a marker of version 1 */
export function decodeMarker(text: string, where: string): Marker {
  const value = parseObject(text, { where, version: 0 })
  const { v, hash, alg, channel, gen, sentAt, evidence } = value
  const well =
    v === 1 &&
    typeof hash === 'string' &&
    where.endsWith(`${hash}.json`) &&
    (alg === 'sha256' || alg === 'hmac-sha256') &&
    typeof channel === 'string' &&
    Number.isSafeInteger(gen) &&
    typeof sentAt === 'number' &&
    Number.isFinite(sentAt) &&
    Array.isArray(evidence)
  if (!well) throw new CorruptRecord(where, 0, 'it is not a marker of version 1 for the key its name says')
  return value as unknown as Marker
}

/** Joins two markers of one key: every evidence once, in order of time, the earliest `sentAt`. Commutative and idempotent. */
export function joinMarkers(
  a: Marker,
  b: Marker,
): { readonly marker: Marker; readonly changed: boolean; readonly duplicate: boolean } {
  const added = b.evidence.filter((proof) => !a.evidence.some((known) => isSame(known, proof)))
  const evidence = [...a.evidence, ...added].sort(byTime)
  const departures = evidence.filter(({ kind }) => kind === 'send')
  const marker = { ...a, gen: Math.max(a.gen, b.gen), sentAt: Math.min(a.sentAt, b.sentAt), evidence }
  return {
    marker,
    changed: encodeMarker(marker) !== encodeMarker(a),
    duplicate: added.some(({ kind }) => kind === 'send') && departures.length > 1,
  }
}

/** The latest time this marker proves a departure for: what windows are measured from. */
export function departedAt(marker: Marker): number {
  return Math.max(marker.sentAt, ...marker.evidence.filter(({ kind }) => kind === 'send').map(({ at }) => at))
}

const isSame = (a: Evidence, b: Evidence) =>
  a.kind === b.kind && a.gen === b.gen && a.token === b.token && a.at === b.at

function byTime(a: Evidence, b: Evidence): number {
  return a.at - b.at || a.gen - b.gen || (JSON.stringify(sorted(a)) < JSON.stringify(sorted(b)) ? -1 : 1)
}
