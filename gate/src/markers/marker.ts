import type { Evidence, KeyHash } from '../record.js'

/** The durable proof of sending that travels with git: no recipient, no body, no readable key. */
export interface Marker {
  readonly v: 1
  readonly hash: KeyHash
  readonly alg: 'sha256' | 'hmac-sha256'
  readonly channel: string
  readonly gen: number
  readonly sentAt: number
  readonly evidence: readonly Evidence[]
}

/** A marker file that cannot be read; it is listed, never left out. */
export interface DamagedMarker {
  readonly hash: KeyHash
  readonly corrupt: string
}

/** The layer of markers beside a store; read before and again under every claim. */
export interface Markers {
  readonly name: string
  /** @throws CorruptRecord for a torn, empty or conflict-marked marker; @throws StoreUnavailable */
  read(hash: KeyHash): Promise<Marker | null>
  /**
   * Creates the marker. One that stands there already is replaced when it is older than `since`, else joined: both
   * evidences stay, `sentAt` as the record has it.
   * @returns whether the marker of another departure stood there
   */
  put(marker: Marker, since: number | null): Promise<{ readonly duplicate: boolean }>
  /** Removes a marker after somebody resolved that nothing was sent. */
  remove(hash: KeyHash): Promise<void>
  list(): AsyncIterable<Marker | DamagedMarker>
}
