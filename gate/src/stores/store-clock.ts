/** A sample older than this is not extrapolated: the next `now` asks the server again. */
const FRESH_MS = 10_000
/** Wall clock and monotonic clock drifting apart by more than this between two looks mean a suspended machine or a clock jump. */
const JUMP_MS = 1_000

/**
 * Follows a server's clock without a round trip per look: every reply carries the server's time, and between replies the
 * host's monotonic clock counts on. The answer is never ahead of the server (a reply is older than its arrival), so a lease
 * can only be judged dead too late, never too early.
 */
export class StoreClock {
  #sample: { server: number; monotonic: number; wall: number } | null = null

  /** @param server epoch milliseconds that a reply carried; call it when the reply arrives */
  observe(server: number): void {
    const now = performance.now()
    const expected = this.#sample === null ? -Infinity : this.#sample.server + (now - this.#sample.monotonic)
    // The later reading is the closer one, unless the server's clock itself was set back.
    if (server >= expected || expected - server > JUMP_MS || now - this.#sample!.monotonic > FRESH_MS) {
      this.#sample = { server, monotonic: now, wall: Date.now() }
    }
  }

  /** Epoch milliseconds of the server, or null when a fresh reply is needed to tell. */
  now(): number | null {
    if (this.#sample === null) return null
    const elapsed = performance.now() - this.#sample.monotonic
    const wallElapsed = Date.now() - this.#sample.wall
    if (elapsed > FRESH_MS || Math.abs(wallElapsed - elapsed) > JUMP_MS) return null
    return Math.floor(this.#sample.server + elapsed)
  }
}
